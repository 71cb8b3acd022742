import type { TicketRef } from '@/domain/tickets/key';
import { database } from '@/storage/database';
import type { TicketRow } from '@/storage/rows';
import type { Tickets } from './part';

/** Tickets read from the store at a time. */
const BATCH = 500;
/** Greater than any reference. */
const END = '\uffff';

/** The tickets in batches, in the order of their references, so that the store may change meanwhile. */
export const readTickets = (tickets: Tickets): AsyncGenerator<readonly TicketRow[], void> =>
  tickets.kind === 'named' ? named(tickets.refs) : stored(tickets.after ?? '', tickets.upTo ?? END);

async function* stored(from: string, upTo: string): AsyncGenerator<readonly TicketRow[], void> {
  let after = from;
  for (;;) {
    const rows = await database.tickets.where('ref').between(after, upTo, false, true).limit(BATCH).toArray();
    if (rows.length === 0) return;
    yield rows;
    after = rows[rows.length - 1]?.ref ?? after;
  }
}

async function* named(refs: readonly TicketRef[]): AsyncGenerator<readonly TicketRow[], void> {
  const sorted = [...refs].sort();
  for (let from = 0; from < sorted.length; from += BATCH) yield together(sorted.slice(from, from + BATCH));
}

/** Neighbours are read at once: asking for each of them takes ten times as long. */
async function together(refs: readonly TicketRef[]): Promise<readonly TicketRow[]> {
  const between = database.tickets.where('ref').between(refs[0], refs.at(-1), true, true);
  const near = await between
    .clone()
    .limit(2 * refs.length)
    .primaryKeys();
  if (near.length === 2 * refs.length) {
    return (await database.tickets.bulkGet([...refs])).filter((row) => row !== undefined);
  }
  const wanted = new Set(refs);
  return (await between.toArray()).filter(({ ref }) => wanted.has(ref));
}
