import type { Facts } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import { type HelpclockDatabase, SCHEMA_VERSION } from '../database';
import { ARCHIVE_VERSION } from './header';
import { teamView } from './team-view';
import { ticketSlices } from './ticket-slices';
import { type RowSlice, writeArchive } from './write-archive';

/** What goes into an exchange file. */
export interface ExchangeChoice {
  /** Sites whose tickets are given; all when missing. */
  readonly sites?: readonly string[];
  readonly withSubjects: boolean;
}

/** What an exchange file would hold, shown before it is made. */
export interface ExchangePreview {
  readonly tickets: number;
  /** The facts that would be given, with how many tickets have each. */
  readonly fields: readonly { readonly name: keyof Facts; readonly tickets: number }[];
  readonly events: number;
  readonly oldestSeenAt?: Instant;
  readonly newestSeenAt?: Instant;
}

async function* records(db: HelpclockDatabase, { sites, withSubjects }: ExchangeChoice) {
  for await (const rows of ticketSlices(db)) {
    const chosen = sites === undefined ? rows : rows.filter(({ site }) => sites.includes(site));
    yield chosen.map(({ record }) => teamView(record, withSubjects));
  }
}

/** Goes through everything that would be given, so that what is previewed is what is written. */
export async function previewExchange(db: HelpclockDatabase, choice: ExchangeChoice): Promise<ExchangePreview> {
  const counts = new Map<string, number>();
  let [tickets, events, oldest, newest] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const slice of records(db, choice)) {
    for (const record of slice) {
      tickets += 1;
      events += record.events.length;
      oldest = Math.min(oldest, record.firstSeenAt);
      newest = Math.max(newest, record.lastSeenAt);
      for (const name of Object.keys(record.facts)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const fields = [...counts].sort().map(([name, count]) => ({ name: name as keyof Facts, tickets: count }));
  const seen = tickets === 0 ? {} : { oldestSeenAt: oldest as Instant, newestSeenAt: newest as Instant };
  return { tickets, fields, events, ...seen };
}

/** Writes the exchange file, slice by slice. */
export function writeExchange(db: HelpclockDatabase, choice: ExchangeChoice, madeAt: Instant) {
  async function* slices(): AsyncGenerator<RowSlice> {
    for await (const rows of records(db, choice)) if (rows.length > 0) yield { table: 'tickets', rows };
  }
  const header = {
    format: 'helpclock',
    version: ARCHIVE_VERSION,
    kind: 'exchange',
    schema: SCHEMA_VERSION,
    madeAt,
  } as const;
  return writeArchive(header, slices());
}
