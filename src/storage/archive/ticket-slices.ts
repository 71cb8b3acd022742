import type { TicketRow } from '../rows';
import type { ReadableStore } from './readable-store';

/** Tickets read, packed, or merged in one go. */
export const SLICE = 50;

/** Every ticket in slices, in the order of their references, so that the store may change meanwhile. */
export async function* ticketSlices({ tickets }: Pick<ReadableStore, 'tickets'>): AsyncGenerator<readonly TicketRow[]> {
  for (let after = ''; ; ) {
    const rows = await tickets.where('ref').above(after).limit(SLICE).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.ref;
  }
}
