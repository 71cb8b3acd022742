import type { Clock, TicketClocks } from '../sla/clock';
import { PRECISIONS, type Precision, type Source } from '../tickets/facts';
import type { TicketKey } from '../tickets/key';
import type { TicketLife } from '../tickets/life';
import { SLA_METRICS, type SlaMetric } from '../tickets/observation';
import type { Instant } from '../time/instant';
import type { Cell } from './cell';
import { writeHistory, writeReported } from './history';
import { isoInstant, type OffsetAt } from './iso';
import type { CsvColumn, CsvTable } from './table';
import type { TicketFigures } from './ticket-figures';

/** One line of the Tickets CSV. */
export interface TicketLine {
  readonly life: TicketLife;
  readonly clocks: TicketClocks;
  readonly figures: TicketFigures;
  /** Where the ticket's facts were read. */
  readonly sources?: readonly Source[];
}

/** Names for the ids in clocks, and the team's wall clock for instants (UTC when missing). */
export interface TicketsTableOptions {
  readonly scheduleName: (id: string) => string | undefined;
  readonly policyName: (id: string) => string | undefined;
  readonly offsetAt?: OffsetAt;
}

type Column = CsvColumn<TicketLine>;

const column = (heading: string, cell: (line: TicketLine) => Cell): Column => ({ heading, cell });

/** `site` begins with the origin; a ticket's path hangs below the origin, not below the site. */
const originOf = (site: string): string => /^[a-z]+:\/\/[^/]+/i.exec(site)?.[0] ?? site;

/** Address of a ticket's page, where its path is known. */
export const ticketUrl = ({ site }: TicketKey, path: string | undefined): string | undefined =>
  path === undefined ? undefined : originOf(site) + path;

function rating({
  life,
}: TicketLine): { readonly score: number; readonly scale: string; readonly at: Instant } | undefined {
  return life.events.findLast((event) => event.kind === 'rating');
}

function precision({ life }: TicketLine): Precision | undefined {
  const worst = Math.max(-1, ...life.events.map((event) => PRECISIONS.indexOf(event.precision)));
  return PRECISIONS[worst];
}

const clockOf = (line: TicketLine, metric: SlaMetric): Clock | undefined =>
  line.clocks.clocks.find((clock) => clock.metric === metric);

/** Cycles of a metric that ended in a verdict; an open clock past its deadline counts as breached. */
function verdicts(line: TicketLine, metric: SlaMetric, verdict: 'met' | 'breached'): Cell {
  const clock = clockOf(line, metric);
  if (clock === undefined || clock.state === 'inactive') return undefined;
  return [clock, ...clock.earlier].filter((cycle) => cycle.state === verdict && cycle.target !== undefined).length;
}

const names = (line: TicketLine, pick: (clock: Clock) => string | undefined): Cell => {
  const found = new Set(line.clocks.clocks.flatMap((clock) => pick(clock) ?? []));
  return found.size === 0 ? undefined : [...found].join(', ');
};

const identity: CsvTable<TicketLine> = [
  column('helpdesk', ({ life }) => life.key.helpdesk),
  column('site', ({ life }) => life.key.site),
  column('id', ({ life }) => life.key.id),
  column('number', ({ life }) => life.facts.number),
  column('url', ({ life }) => ticketUrl(life.key, life.facts.path)),
  column('subject', ({ life }) => life.facts.subject),
  column('status', ({ life }) => life.facts.status),
  column('raw_status', ({ life }) => life.facts.rawStatus),
  column('channel', ({ life }) => life.facts.channel),
  column('priority', ({ life }) => life.facts.priority),
  column('type', ({ life }) => life.facts.type),
  column('worth', ({ life }) => life.facts.worth),
  column('team', ({ life }) => life.facts.team),
  column('assignee', ({ life }) => life.facts.assignee?.name ?? life.facts.assignee?.id),
  column('assignee_id', ({ life }) => life.facts.assignee?.id),
  column('requester', ({ life }) => life.facts.requester),
  column('first_replier', ({ figures }) => figures.firstReplier?.name ?? figures.firstReplier?.id),
];

const instants = (iso: (at: Instant | undefined) => Cell): CsvTable<TicketLine> => [
  column('created_at', ({ life }) => iso(life.facts.createdAt)),
  column('updated_at', ({ life }) => iso(life.facts.updatedAt)),
  column('first_reply_at', ({ figures }) => iso(figures.firstReplyAt)),
  column('first_solved_at', ({ figures }) => iso(figures.firstSolvedAt)),
  column('last_solved_at', ({ figures }) => iso(figures.lastSolvedAt)),
];

const measures: CsvTable<TicketLine> = [
  column('first_response_calendar_seconds', ({ figures }) => figures.firstResponse?.calendar),
  column('first_response_business_seconds', ({ figures }) => figures.firstResponse?.business),
  column('responses', ({ figures }) => figures.turns?.n),
  column('responses_calendar_seconds', ({ figures }) => figures.turns?.sum.calendar),
  column('responses_business_seconds', ({ figures }) => figures.turns?.sum.business),
  column('full_resolution_calendar_seconds', ({ figures }) => figures.fullResolution?.calendar),
  column('full_resolution_business_seconds', ({ figures }) => figures.fullResolution?.business),
  column('replies', ({ figures }) => figures.replies),
  column('reopens', ({ figures }) => figures.reopens),
];

const targets = (iso: (at: Instant | undefined) => Cell): CsvTable<TicketLine> =>
  SLA_METRICS.flatMap((metric) => [
    column(`${metric}_target_seconds`, (line) => clockOf(line, metric)?.target),
    column(`${metric}_state`, (line) => clockOf(line, metric)?.state),
    column(`${metric}_deadline`, (line) => iso(clockOf(line, metric)?.breachAt)),
    column(`${metric}_met`, (line) => verdicts(line, metric, 'met')),
    column(`${metric}_breached`, (line) => verdicts(line, metric, 'breached')),
  ]);

const rest = (iso: (at: Instant | undefined) => Cell, options: TicketsTableOptions): CsvTable<TicketLine> => [
  column('rating', (line) => rating(line)?.score),
  column('rating_scale', (line) => rating(line)?.scale),
  column('rated_at', (line) => iso(rating(line)?.at)),
  column('tags', ({ life }) => life.facts.tags?.join(' ')),
  column('merged_into', ({ life }) => life.facts.mergedInto),
  column('is_spam', ({ life }) => life.facts.isSpam),
  column('is_deleted', ({ life }) => life.facts.isDeleted),
  column('is_test', ({ life }) => life.facts.isTest),
  column('precision', precision),
  column('history_complete', ({ life }) => life.isHistoryComplete),
  column('sources', ({ sources }) => sources?.join(' ')),
  column('schedule', (line) =>
    names(line, (clock) => clock.scheduleId && (options.scheduleName(clock.scheduleId) ?? clock.scheduleId)),
  ),
  column('policy', (line) =>
    names(line, (clock) => clock.policyId && (options.policyName(clock.policyId) ?? clock.policyId)),
  ),
  // The machine's own columns: with them a file that is imported again gives the same clocks and numbers.
  column('reported', ({ life }) => writeReported(life.reported)),
  column('history', ({ life }) => writeHistory(life.events)),
];

/**
 * The Tickets CSV: one line per ticket, machine columns only (ASCII digits, ISO 8601 instants with zone, seconds).
 * Unknown stays an empty field. `csvChunks(ticketsTable(options), lines, { separator, hasBom: true })` gives the file.
 */
export function ticketsTable(options: TicketsTableOptions): CsvTable<TicketLine> {
  const iso = (at: Instant | undefined): Cell => (at === undefined ? undefined : isoInstant(at, options.offsetAt));
  return [...identity, ...instants(iso), ...measures, ...targets(iso), ...rest(iso, options)];
}
