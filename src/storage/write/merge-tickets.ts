import type { Table } from 'dexie';
import { type TicketRef, ticketRef } from '@/domain/tickets/key';
import type { TicketRecord } from '@/domain/tickets/record';
import type { HelpclockDatabase } from '../database';
import { packRow } from '../packed/ticket-row';
import { pieces, weightOf } from '../pieces';
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
    const added = addedTo(records);
    const stored = new Set(await storedRefs(db.tickets, [...added.keys()]));
    const rows: TicketRow[] = [];
    const changes: Change[] = [];
    for (const piece of pieces([...added], ([, looks]) => looks.reduce((sum, look) => sum + weightOf(look), 0))) {
      const known = await rowsOf(
        db.tickets,
        piece.flatMap(([ref]) => (stored.has(ref) ? ref : [])),
      );
      const merged = piece.map(([ref, looks]) => mergedInto(known.get(ref), looks, merge));
      const changed = merged.flatMap(({ change }) => change ?? []);
      if (changed.length > 0) await db.tickets.bulkPut(changed.map(({ after }) => packRow(after)));
      rows.push(...merged.map(({ row }) => row));
      changes.push(...changed);
    }
    if (changes.length > 0) for (const slice of slices) await slice.apply(db, changes);
    return rows;
  });
}

type Change = TicketChange & Required<Pick<TicketChange, 'after'>>;
type Merge = Parameters<typeof mergeTickets>[2];

/** The records of each ticket, in their order. */
function addedTo(records: readonly TicketRecord[]): ReadonlyMap<TicketRef, readonly TicketRecord[]> {
  const added = new Map<TicketRef, TicketRecord[]>();
  for (const record of records) {
    const ref = ticketRef(record.key);
    const known = added.get(ref);
    if (known === undefined) added.set(ref, [record]);
    else known.push(record);
  }
  return added;
}

/** The row of a ticket with what is added to it; no change when it told nothing new. */
function mergedInto(
  before: TicketRow | undefined,
  [first, ...others]: readonly TicketRecord[],
  merge: Merge,
): { readonly row: TicketRow; readonly change?: Change } {
  const start = before === undefined ? first : first && merge(before.record, first);
  const record = others.reduce((known, one) => known && merge(known, one), start);
  if (before !== undefined && (record === undefined || record === before.record)) return { row: before };
  const row = rowOf(record as TicketRecord);
  return { row, change: { after: row, ...(before && { before }) } };
}

/** From so many tickets on one look at the keys that lie between them is worth it: it spares asking for each one that is new. */
const MANY = 20;

/** The stored rows of some tickets. */
async function rowsOf(
  tickets: HelpclockDatabase['tickets'],
  refs: readonly TicketRef[],
): Promise<ReadonlyMap<TicketRef, TicketRow>> {
  const rows = refs.length === 0 ? [] : await tickets.bulkGet([...refs]);
  return new Map(rows.flatMap((row) => (row ? [[row.ref, row] as const] : [])));
}

/** Those that are stored; all of them where too many others lie between them to look. */
async function storedRefs(
  tickets: HelpclockDatabase['tickets'],
  refs: readonly TicketRef[],
): Promise<readonly TicketRef[]> {
  if (refs.length < MANY) return refs;
  const sorted = [...refs].sort();
  const [first, last] = [sorted[0], sorted.at(-1)] as [TicketRef, TicketRef];
  const limit = 2 * refs.length;
  const between = await tickets.where('ref').between(first, last, true, true).limit(limit).primaryKeys();
  if (between.length === limit) return refs;
  const stored = new Set(between);
  return refs.filter((ref) => stored.has(ref));
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
