import { readHistory, readReported } from '../../csv/history';
import type { TicketEvent } from '../../tickets/event';
import type { Facts, Precision, Status } from '../../tickets/facts';
import type { TicketKey } from '../../tickets/key';
import type { NativeDeadline, Observation, ReportedMeasures } from '../../tickets/observation';
import type { InstantRole } from '../roles';
import { isLostId, readId } from '../values/numbers';
import { readFlag } from '../values/words';
import { commentsOf } from './comments';
import { creatorOf, factsOf } from './facts';
import { ratingEvent } from './rating';
import { reportedReader } from './reported';
import { type LeftOut, type LeftOutReason, type Row, type RowContext, type RowReading, rowReader } from './row';
import { leave, type ReadTime, timeReader } from './times';

/** The stages of a ticket in the order in which they can happen. */
const STAGES = [
  'createdAt',
  'firstReplyAt',
  'firstSolvedAt',
  'solvedAt',
  'closedAt',
] as const satisfies readonly InstantRole[];
type Stage = (typeof STAGES)[number];
type Stages = { readonly [S in Stage]?: ReadTime };

/** The rule a stage breaks when it lies before the last good one. */
const BROKEN: Readonly<Record<Stage, (after: Stage) => LeftOutReason>> = {
  createdAt: () => 'before-creation',
  firstReplyAt: () => 'reply-before-creation',
  firstSolvedAt: (after) => (after === 'createdAt' ? 'solved-before-creation' : 'solved-before-reply'),
  solvedAt: (after) => (after === 'createdAt' ? 'solved-before-creation' : 'solved-before-reply'),
  closedAt: () => 'closed-before-solved',
};

/** Drops a stage that would have happened before the one it follows: impossible, so nothing is measured from it. */
function possibleStages(found: Stages, row: Row, leftOut: LeftOut[]): Stages {
  const kept: { [S in Stage]?: ReadTime } = {};
  let last: { readonly stage: Stage; readonly at: number } | undefined;
  for (const stage of STAGES) {
    const time = found[stage];
    if (time === undefined) continue;
    if (last !== undefined && time.at < last.at) {
      leave(leftOut, BROKEN[stage](last.stage), row.heading(stage), row.text(stage) ?? '');
      continue;
    }
    kept[stage] = time;
    last = { stage, at: time.at };
  }
  return kept;
}

const isSolved = (status: Status | undefined): boolean => status === 'solved' || status === 'closed';

/** What the stages say as events. The history between them is unknown. */
function eventsOf(row: Row, stages: Stages, facts: Partial<Facts>): readonly TicketEvent[] {
  const { createdAt, firstReplyAt, firstSolvedAt, solvedAt, closedAt } = stages;
  const creator = creatorOf(row);
  const solve = (time: ReadTime, status: Status): TicketEvent => ({
    kind: 'status',
    status,
    ...(isSolved(facts.status) && facts.status === status && facts.rawStatus !== undefined
      ? { raw: facts.rawStatus }
      : {}),
    ...time,
  });
  const isAfter = (time: ReadTime | undefined, than: ReadTime | undefined): time is ReadTime =>
    time !== undefined && time.at !== than?.at;
  return [
    ...(createdAt && creator ? [{ kind: 'created', actor: creator, ...createdAt } as const] : []),
    ...(firstReplyAt ? [{ kind: 'message', actor: { role: 'agent' }, isPublic: true, ...firstReplyAt } as const] : []),
    ...(isAfter(firstSolvedAt, solvedAt) ? [solve(firstSolvedAt, 'solved')] : []),
    ...(solvedAt ? [solve(solvedAt, closedAt === undefined && facts.status === 'closed' ? 'closed' : 'solved')] : []),
    ...(closedAt ? [solve(closedAt, 'closed')] : []),
  ];
}

/** A ticket that has a solving date and an unsolved status was opened again: when, the file says only roughly. */
function reopening(facts: Partial<Facts>, stages: Stages, updatedAt: ReadTime | undefined): readonly TicketEvent[] {
  const solved = stages.closedAt ?? stages.solvedAt;
  if (solved === undefined || facts.status === undefined || isSolved(facts.status)) return [];
  const at = updatedAt !== undefined && updatedAt.at > solved.at ? updatedAt.at : solved.at;
  return [
    {
      kind: 'status',
      status: facts.status,
      ...(facts.rawStatus === undefined ? {} : { raw: facts.rawStatus }),
      at,
      precision: 'relative',
      isObserved: true,
    },
  ];
}

function deadlinesOf(
  times: { readonly [R in InstantRole]?: ReadTime },
  reported: ReportedMeasures | undefined,
): readonly NativeDeadline[] {
  const verdict = (isMet: boolean | undefined) =>
    isMet === undefined ? {} : { state: isMet ? ('met' as const) : ('breached' as const) };
  return [
    ...(times.firstReplyDueAt
      ? [{ metric: 'first_reply' as const, dueAt: times.firstReplyDueAt.at, ...verdict(reported?.isFirstReplySlaMet) }]
      : []),
    ...(times.resolutionDueAt
      ? [{ metric: 'resolution' as const, dueAt: times.resolutionDueAt.at, ...verdict(reported?.isResolutionSlaMet) }]
      : []),
  ];
}

/** Key of the ticket; our own files name helpdesk and site in each row. */
export function keyOf(row: Row, context: RowContext): TicketKey | 'no-id' | 'lost-id' {
  const text = row.text('id');
  if (text === undefined) return 'no-id';
  if (isLostId(text)) return 'lost-id';
  const origin = /^https?:\/\/[^/]+/i.exec(row.text('url') ?? '')?.[0];
  const isDefaultSite = context.mapping.site.startsWith('import://');
  return {
    helpdesk: row.text('helpdesk') ?? context.mapping.helpdesk,
    site: (row.text('site') ?? (isDefaultSite ? (origin ?? context.mapping.site) : context.mapping.site)).replaceAll(
      '|',
      '%7C',
    ),
    id: readId(text).replaceAll('|', '%7C'),
  };
}

const TIME_ROLES = [...STAGES, 'updatedAt', 'ratedAt', 'firstReplyDueAt', 'resolutionDueAt'] as const;

function precisions(times: { readonly [R in InstantRole]?: ReadTime }): { readonly [K in keyof Facts]?: Precision } {
  const named = (['createdAt', 'updatedAt', 'solvedAt'] as const).flatMap((role) => {
    const precision = times[role]?.precision;
    return precision === undefined || precision === 'exact' ? [] : [[role, precision] as const];
  });
  return Object.fromEntries(named);
}

/** Reads rows that hold one ticket each, as it stands. */
export function ticketRowReader(context: RowContext): (cells: readonly string[]) => RowReading {
  const rowOf = rowReader(context.mapping);
  const readTime = timeReader(context);
  const readReportedColumns = reportedReader(context);
  return (cells) => {
    const row = rowOf(cells);
    const key = keyOf(row, context);
    if (typeof key === 'string') return { kind: 'skipped', reason: key };
    const leftOut: LeftOut[] = [];
    const times: { [R in InstantRole]?: ReadTime } = {};
    for (const role of TIME_ROLES) {
      const time = readTime(row, role, leftOut);
      if (time !== undefined) times[role] = time;
    }
    const own = row.text('reported');
    const reported = own === undefined ? readReportedColumns(row, leftOut) : readReported(own);
    return { kind: 'read', observation: observe(key, row, times, reported, context, leftOut), leftOut };
  };
}

/** The last thing known of a row, whatever it is: what happened to nothing else can be dated by it. */
const latestOf = (times: { readonly [R in InstantRole]?: ReadTime }): ReadTime | undefined =>
  STAGES.flatMap((stage) => times[stage] ?? []).reduce<ReadTime | undefined>(
    (latest, time) => (latest === undefined || time.at > latest.at ? time : latest),
    undefined,
  );

function observe(
  key: TicketKey,
  row: Row,
  times: { readonly [R in InstantRole]?: ReadTime },
  reported: ReportedMeasures | undefined,
  context: RowContext,
  leftOut: LeftOut[],
): Observation {
  const facts = factsOf(row, context);
  const stages = possibleStages(times, row, leftOut);
  const history = readHistory(row.text('history') ?? '');
  const rating = ratingEvent(
    row,
    times.ratedAt,
    (stages.closedAt ?? stages.solvedAt ?? times.updatedAt ?? latestOf(times))?.at,
    context,
    leftOut,
  );
  const fromRow = [
    ...eventsOf(row, stages, facts),
    ...commentsOf(row, context, leftOut),
    ...reopening(facts, stages, times.updatedAt),
    ...(rating?.kind === 'rating' && context.format.tellsSurveys
      ? [{ kind: 'survey-sent', at: rating.at, precision: rating.precision } as const]
      : []),
    ...(rating ? [rating] : []),
  ];
  const deadlines = deadlinesOf(times, reported);
  const precision = precisions(times);
  const solved = stages.solvedAt ?? stages.closedAt;
  return {
    key,
    seenAt: context.asOf,
    source: 'import',
    facts: {
      ...facts,
      ...(stages.createdAt ? { createdAt: stages.createdAt.at } : {}),
      ...(times.updatedAt ? { updatedAt: times.updatedAt.at } : {}),
      ...(solved ? { solvedAt: solved.at } : {}),
    },
    ...(Object.keys(precision).length === 0 ? {} : { precision }),
    events: history ?? fromRow,
    isHistoryComplete: history !== undefined && readFlag(row.text('isHistoryComplete') ?? '') === true,
    ...(deadlines.length === 0 ? {} : { nativeDeadlines: deadlines }),
    ...(reported === undefined ? {} : { reported }),
  };
}
