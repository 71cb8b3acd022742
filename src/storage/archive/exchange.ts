import type { Facts } from '@/domain/tickets/facts';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import { ARCHIVE_VERSION } from './header';
import type { ReadableStore } from './readable-store';
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
  /** Messages (when, by whom, public or not; never their text), changes and ratings. */
  readonly events: number;
  /** Agents who are named in facts or events. */
  readonly agents: number;
  /** Tickets with durations or counts that the helpdesk itself computed. */
  readonly reported: number;
  readonly oldestSeenAt?: Instant;
  readonly newestSeenAt?: Instant;
}

async function* records(store: ReadableStore, { sites, withSubjects }: ExchangeChoice) {
  for await (const rows of ticketSlices(store)) {
    const chosen = sites === undefined ? rows : rows.filter(({ site }) => sites.includes(site));
    yield chosen.map(({ record }) => teamView(record, withSubjects));
  }
}

/** Goes through everything that would be given, so that what is previewed is what is written. */
export async function previewExchange(store: ReadableStore, choice: ExchangeChoice): Promise<ExchangePreview> {
  const counts = new Map<string, number>();
  const agents = new Set<string>();
  let [tickets, events, reported, oldest, newest] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const slice of records(store, choice)) {
    for (const record of slice) {
      tickets += 1;
      events += record.events.length;
      reported += Number(Object.keys(record.reported).length > 0);
      oldest = Math.min(oldest, record.firstSeenAt);
      newest = Math.max(newest, record.lastSeenAt);
      for (const name of Object.keys(record.facts)) counts.set(name, (counts.get(name) ?? 0) + 1);
      for (const agent of agentsOf(record)) agents.add(agent);
    }
  }
  const fields = [...counts].sort().map(([name, count]) => ({ name: name as keyof Facts, tickets: count }));
  const seen = tickets === 0 ? {} : { oldestSeenAt: oldest as Instant, newestSeenAt: newest as Instant };
  return { tickets, fields, events, agents: agents.size, reported, ...seen };
}

/** Who of the team is named in a ticket, by name or else by id. */
function agentsOf({ facts, latest, events }: TicketRecord): readonly string[] {
  const actors = [
    facts.assignee?.value,
    latest.assignee?.value,
    facts.createdBy?.value,
    ...events.flatMap((event) => ['actor' in event ? event.actor : undefined]),
    ...events.flatMap((event) => (event.kind === 'assigned' ? [event.assignee] : [])),
  ];
  return actors.flatMap((actor) => (actor?.role === 'agent' ? (actor.name ?? actor.id ?? []) : []));
}

/** Writes the exchange file, slice by slice. */
export function writeExchange(store: ReadableStore, choice: ExchangeChoice, madeAt: Instant) {
  async function* slices(): AsyncGenerator<RowSlice> {
    for await (const rows of records(store, choice)) if (rows.length > 0) yield { table: 'tickets', rows };
  }
  const header = {
    format: 'helpclock',
    version: ARCHIVE_VERSION,
    kind: 'exchange',
    schema: store.schema,
    madeAt,
  } as const;
  return writeArchive(header, slices());
}
