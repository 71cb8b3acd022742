import Dexie, { type EntityTable, type Table } from 'dexie';
import type { AlertRow, DueRow, HealthRow, MetaRow, TicketRow } from './rows';

/** Version of the newest schema this build knows. A store with a higher one was written by a newer Helpclock. */
export const SCHEMA_VERSION = 1;

const NEWER = 'This store was written by a newer version of Helpclock.';

/** The store. Written by the background only; extension pages read it. */
export class HelpclockDatabase extends Dexie {
  declare readonly tickets: EntityTable<TicketRow, 'ref'>;
  declare readonly due: EntityTable<DueRow, 'ref'>;
  declare readonly alerts: EntityTable<AlertRow, 'id'>;
  declare readonly health: EntityTable<HealthRow, 'id'>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name = 'helpclock') {
    super(name);
    this.version(1).stores({
      tickets: 'ref, site, lastSeenAt',
      due: 'ref, site, nextAt, [site+urgency], [site+assigneeId+urgency]',
      alerts: 'id, ref, announcedAt',
      health: 'id, site',
      meta: 'key',
    });
    // Dexie opens a store of a newer version without complaint: what this build would write there may be wrong.
    this.on(
      'ready',
      () => {
        if (Math.floor(this.backendDB().version / 10) > SCHEMA_VERSION) throw new Dexie.VersionError(NEWER);
      },
      true,
    );
  }
}

/** The store of this browser. Opens at the first use. */
export const database = new HelpclockDatabase();
