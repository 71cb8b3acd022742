import type { TicketRow } from '../rows';
import type { ReadableStore } from './readable-store';

/** Tickets read, packed, or merged in one go. */
export const SLICE = 50;

/** Events in one slice, but for a single ticket that has more. */
const MOST_EVENTS = 1000;

/** Every ticket in slices, in the order of their references, so that the store may change meanwhile. */
export async function* ticketSlices({ tickets }: Pick<ReadableStore, 'tickets'>): AsyncGenerator<readonly TicketRow[]> {
  for (let after = ''; ; ) {
    const rows = await tickets.where('ref').above(after).limit(SLICE).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield* bySize(rows);
    after = last.ref;
  }
}

/** Tickets with very long threads go by fewer, so that every slice is merged in a moment. */
function* bySize(rows: readonly TicketRow[]): Generator<readonly TicketRow[]> {
  let slice: TicketRow[] = [];
  let events = 0;
  for (const row of rows) {
    if (slice.length > 0 && events + row.record.events.length > MOST_EVENTS) {
      yield slice;
      [slice, events] = [[], 0];
    }
    slice.push(row);
    events += row.record.events.length;
  }
  yield slice;
}
