import Dexie, { type Table } from 'dexie';
import { database, type HelpclockDatabase, SCHEMA_VERSION, storedVersion } from '../database';
import { readUnpacked } from '../packed/ticket-row';
import type { MetaRow, TicketRow } from '../rows';
import { storageStateOf } from '../storage-state';

/** A store that can be read for a backup, whichever version of Helpclock wrote it. */
export interface ReadableStore {
  /** Version of the schema the rows are of. */
  readonly schema: number;
  readonly tickets: Table<TicketRow, string>;
  readonly meta: Table<MetaRow, string>;
  /** Undefined when the store has no such table. */
  table(name: string): Table | undefined;
}

const tableIn = (db: Dexie, name: string): Table | undefined => db.tables.find((table) => table.name === name);

export const readable = (db: HelpclockDatabase): ReadableStore => ({
  schema: SCHEMA_VERSION,
  tickets: db.tickets as unknown as Table<TicketRow, string>,
  meta: db.meta,
  table: (name) => tableIn(db, name),
});

/**
 * The store of this browser for reading. One that a newer Helpclock wrote is opened as it is: this build must not write there, but
 * what is in it can still be saved to a file, which says the newer version.
 * @throws what the store throws when it cannot be opened at all.
 */
export async function openToRead(db: HelpclockDatabase = database): Promise<ReadableStore> {
  try {
    await db.open();
    return readable(db);
  } catch (error) {
    if (storageStateOf(error) !== 'newer') throw error;
    const raw = await new Dexie(db.name).open();
    const [tickets, meta] = [tableIn(raw, 'tickets'), tableIn(raw, 'meta')];
    if (tickets === undefined || meta === undefined) throw error;
    readUnpacked(tickets);
    return { schema: storedVersion(raw), tickets, meta, table: (name) => tableIn(raw, name) };
  }
}
