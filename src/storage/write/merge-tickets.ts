import type { Table } from 'dexie';
import { type TicketRef, ticketRef } from '@/domain/tickets/key';
import type { TicketRecord } from '@/domain/tickets/record';
import type { HelpclockDatabase } from '../database';
import { packRow } from '../packed/ticket-row';
import type { TicketRow } from '../rows';

/** What became of one ticket in a transaction. `after` is missing when it was deleted. */
export interface TicketChange {
  readonly before?: TicketRow;
  readonly after?: TicketRow;
}

/** Derived data that is kept in step with the tickets, inside the transaction that changes them. */
export interface Slice {
  readonly tables: (db: HelpclockDatabase) => readonly Table[];
  /** Runs inside the transaction: may await nothing but the store. */
  readonly apply: (db: HelpclockDatabase, changes: readonly TicketChange[]) => Promise<void>;
}

export const tablesOf = (db: HelpclockDatabase, slices: readonly Slice[]): Table[] => [
  db.tickets,
  ...slices.flatMap((slice) => slice.tables(db)),
];

export const rowOf = (record: TicketRecord): TicketRow => ({
  ref: ticketRef(record.key),
  site: record.key.site,
  lastSeenAt: record.lastSeenAt,
  record,
});

/**
 * Brings records into the store, one after the other, in ONE transaction with everything derived from them: all of it
 * happens or nothing does. A record that tells nothing new costs no write.
 * @param merge how a record joins the known one; gives back the known object itself when nothing changes.
 * @returns the rows of all tickets named, as they now are.
 */
export function mergeTickets(
  db: HelpclockDatabase,
  records: readonly TicketRecord[],
  merge: (known: TicketRecord, added: TicketRecord) => TicketRecord,
  slices: readonly Slice[],
): Promise<readonly TicketRow[]> {
  return db.transaction('rw', tablesOf(db, slices), async () => {
    const refs = [...new Set(records.map(({ key }) => ticketRef(key)))];
    const before = new Map((await storedRows(db, refs)).map((row) => [row.ref, row] as const));
    const after = new Map(before);
    for (const record of records) {
      const known = after.get(ticketRef(record.key))?.record;
      const merged = known === undefined ? record : merge(known, record);
      if (merged !== known) after.set(ticketRef(record.key), rowOf(merged));
    }
    const changes = refs.flatMap((ref) => changeOf(before.get(ref), after.get(ref)));
    if (changes.length > 0) {
      await db.tickets.bulkPut(changes.map(({ after: row }) => packRow(row)));
      for (const slice of slices) await slice.apply(db, changes);
    }
    return refs.flatMap((ref) => after.get(ref) ?? []);
  });
}

/** From so many tickets on one look at the keys that lie between them is worth it: it spares asking for each one that is new. */
const MANY = 20;

/** The rows of those tickets that are stored. */
async function storedRows({ tickets }: HelpclockDatabase, refs: readonly TicketRef[]): Promise<readonly TicketRow[]> {
  const asked = refs.length < MANY ? refs : await storedRefs(tickets, refs);
  const rows = asked.length === 0 ? [] : await tickets.bulkGet([...asked]);
  return rows.filter((row) => row !== undefined);
}

/** Those that are stored; all of them where too many others lie between them to look. */
async function storedRefs(tickets: HelpclockDatabase['tickets'], refs: readonly TicketRef[]) {
  const sorted = [...refs].sort();
  const [first, last] = [sorted[0], sorted.at(-1)] as [TicketRef, TicketRef];
  const limit = 2 * refs.length;
  const between = await tickets.where('ref').between(first, last, true, true).limit(limit).primaryKeys();
  if (between.length === limit) return refs;
  const stored = new Set(between);
  return refs.filter((ref) => stored.has(ref));
}

function changeOf(before: TicketRow | undefined, after: TicketRow | undefined) {
  if (after === undefined || after === before) return [];
  return [before === undefined ? { after } : { before, after }];
}

/** Deletes tickets with everything derived from them, in one transaction. */
export function deleteTickets(db: HelpclockDatabase, refs: readonly string[], slices: readonly Slice[]): Promise<void> {
  return db.transaction('rw', tablesOf(db, slices), async () => {
    const rows = (await db.tickets.bulkGet([...refs])).filter((row) => row !== undefined);
    await db.tickets.bulkDelete(rows.map((row) => row.ref));
    for (const slice of slices)
      await slice.apply(
        db,
        rows.map((before) => ({ before })),
      );
  });
}
