import { currentFacts } from '@/domain/tickets/current-facts';
import type { Facts } from '@/domain/tickets/facts';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import { type HelpclockDatabase, SCHEMA_VERSION } from '@/storage/database';

interface DumpedIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

interface DumpedTable {
  readonly name: string;
  readonly keyPath: string;
  readonly indexes: readonly DumpedIndex[];
  readonly rows: readonly unknown[];
}

/** What a version of Helpclock had stored, and what it read from it. */
export interface StoreDump {
  readonly schema: number;
  readonly nativeVersion: number;
  readonly madeAt: Instant;
  readonly settings: unknown;
  readonly stores: readonly DumpedTable[];
  readonly expected: readonly ToldTicket[];
}

/** What a record tells, however it is stored. */
export interface ToldTicket {
  readonly id: string;
  readonly facts: Partial<Facts>;
  readonly events: readonly (readonly [kind: string, at: number])[];
  readonly completeAt?: Instant;
}

export const told = (record: TicketRecord): ToldTicket => ({
  id: record.key.id,
  facts: currentFacts(record),
  events: record.events.map(({ kind, at }) => [kind, at] as const),
  ...(record.completeAt === undefined ? {} : { completeAt: record.completeAt }),
});

const rowsIn = (store: IDBObjectStore): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const reading = store.getAll();
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });

/** Reads a store as the browser holds it. */
export async function dumpOf(db: HelpclockDatabase, settings: unknown, madeAt: Instant): Promise<StoreDump> {
  const native = db.backendDB();
  const stores = await Promise.all(
    db.tables.map(async (table): Promise<DumpedTable> => {
      const store = native.transaction(table.name).objectStore(table.name);
      const indexes = [...store.indexNames].map((name) => {
        const { keyPath, unique, multiEntry } = store.index(name);
        return { name, keyPath, unique, multiEntry };
      });
      return { name: table.name, keyPath: store.keyPath as string, indexes, rows: await rowsIn(store) };
    }),
  );
  const expected = (await db.tickets.toArray()).map(({ record }) => told(record));
  return { schema: SCHEMA_VERSION, nativeVersion: native.version, madeAt, settings, stores, expected };
}
