import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { TicketRef } from '@/domain/tickets/key';
import type { TicketRecord } from '@/domain/tickets/record';
import { packRecord, unpackRecord } from './packed/packed-record';
import { readUnpacked } from './packed/ticket-row';
import type {
  AlertRow,
  BackfillRow,
  DueRow,
  FocusRow,
  HealthRow,
  MetaRow,
  OrdinalRow,
  PackedTicketRow,
  SegmentRow,
  SeriesRow,
  SnoozeRow,
  TailRow,
  TallyRow,
  TicketRow,
} from './rows';
import { SCHEMA_VERSIONS, type SchemaVersion } from './schema';

/** Version of the newest schema this build knows. A store with a higher one was written by a newer Helpclock. */
export const SCHEMA_VERSION = SCHEMA_VERSIONS.length;

const NEWER = 'This store was written by a newer version of Helpclock.';

/** Dexie counts its own versions in tenths. */
export const storedVersion = (db: Dexie): number => Math.floor(db.backendDB().version / 10);

/** The store. Written by the background only; extension pages read it. */
export class HelpclockDatabase extends Dexie {
  declare readonly tickets: Table<TicketRow, TicketRef, PackedTicketRow>;
  declare readonly due: EntityTable<DueRow, 'ref'>;
  declare readonly tallies: Table<TallyRow, [string, string]>;
  declare readonly alerts: EntityTable<AlertRow, 'id'>;
  declare readonly snoozes: EntityTable<SnoozeRow, 'ref'>;
  declare readonly health: EntityTable<HealthRow, 'id'>;
  declare readonly segments: Table<SegmentRow, [number, string, string, number]>;
  declare readonly tail: EntityTable<TailRow, 'ref'>;
  declare readonly ordinals: Table<OrdinalRow, [number, number]>;
  declare readonly focus: Table<FocusRow, [string, string]>;
  declare readonly series: EntityTable<SeriesRow, 'id'>;
  declare readonly backfills: EntityTable<BackfillRow, 'site'>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name = 'helpclock', versions: readonly SchemaVersion[] = SCHEMA_VERSIONS) {
    super(name);
    for (const [index, { stores, record }] of versions.entries()) {
      const version = this.version(index + 1).stores({ ...stores });
      if (record !== undefined) version.upgrade((change) => upgradeRecords(change, record));
    }
    readUnpacked(this.tickets);
    // Dexie opens a store of a newer version without complaint: what this build would write there may be wrong.
    this.on(
      'ready',
      () => {
        if (storedVersion(this) > versions.length) throw new Dexie.VersionError(NEWER);
      },
      true,
    );
  }
}

/** All or none: a worker killed in it finds the store as it was and begins anew. */
const upgradeRecords = (change: Transaction, upgrade: (old: unknown) => unknown): PromiseLike<unknown> =>
  change
    .table('tickets')
    .toCollection()
    .modify((row: { -readonly [K in keyof PackedTicketRow]: PackedTicketRow[K] }) => {
      row.packed = packRecord(upgrade(unpackRecord(row.ref, row.packed)) as TicketRecord);
    });

/** The store of this browser. Opens at the first use. */
export const database = new HelpclockDatabase();
