import type { TicketEvent } from '../../tickets/event';
import type { Observation, ReportedMeasures } from '../../tickets/observation';
import { seconds } from '../../time/duration';
import { instant } from '../../time/instant';
import { precisionOf, settleTime } from '../../time/written/settle-time';
import { readWrittenTime } from '../../time/written/written-time';
import type { SeriesPoint } from '../series-point';
import { readDuration } from '../values/durations';
import { readNumber } from '../values/numbers';
import { fold, readFlag } from '../values/words';
import { factsOf } from './facts';
import { ratingEvent } from './rating';
import { reportedReader } from './reported';
import { type LeftOut, type Row, type RowContext, type RowReading, rowReader } from './row';
import { keyOf } from './ticket-row';
import { leave, type ReadTime } from './times';

/** Whose the figures of a row are. */
export const groupOf = (row: Row): Pick<SeriesPoint, 'group'> => {
  const group = Object.fromEntries(
    (['agent', 'team', 'channel'] as const).flatMap((role) => {
      const text = row.text(role);
      return text === undefined ? [] : [[role, text]];
    }),
  );
  return Object.keys(group).length === 0 ? {} : { group };
};

/** Numbers of days or months: `date, metric, value, n`. A month (`2026-03`) is dated by its first day. */
export function seriesRowReader(context: RowContext): (cells: readonly string[]) => RowReading {
  const rowOf = rowReader(context.mapping);
  const order = context.mapping.columns.find(({ role }) => role === 'eventAt')?.dateOrder ?? 'dmy';
  return (cells) => {
    const row = rowOf(cells);
    const text = row.text('eventAt');
    const written = text === undefined ? undefined : readWrittenTime(text);
    const at = written === undefined ? undefined : settleTime(written, order, context.clock);
    if (at === undefined) return { kind: 'skipped', reason: 'no-date' };
    const metric = row.text('metric') ?? context.mapping.metric;
    const value = readNumber((row.text('value') ?? '').replace(/\s*%$/, ''));
    if (metric === undefined || value === undefined) return { kind: 'skipped', reason: 'no-value' };
    const n = readNumber(row.text('sampleSize') ?? '');
    const point: SeriesPoint = { metric: fold(metric), at, value, ...(n === undefined ? {} : { n }), ...groupOf(row) };
    return { kind: 'read', points: [point], leftOut: [] };
  };
}

/** What a call adds to the figures of calls: that it was answered or abandoned, and how long it took. */
function callPoints({ row, start: { at }, reported }: Call): readonly SeriesPoint[] {
  const isAnswered = readFlag(row.text('isAnswered') ?? '');
  if (isAnswered === undefined) return [];
  const point = (metric: string, value: number | undefined): readonly SeriesPoint[] =>
    value === undefined ? [] : [{ metric, at, value, ...groupOf(row) }];
  if (!isAnswered) return point('abandoned calls', 1);
  const { talkTime, holdTime, afterCallTime } = reported ?? {};
  const isTimed = talkTime !== undefined || holdTime !== undefined || afterCallTime !== undefined;
  return [
    ...point('answered calls', 1),
    ...(isTimed ? point('calls', 1) : []),
    ...point('talk time', talkTime),
    ...point('call hold time', holdTime),
    ...point('after-call time', afterCallTime),
  ];
}

/** Calls: a call is a ticket of the phone channel that begins with the customer and ends with the call. */
export function callRowReader(context: RowContext): (cells: readonly string[]) => RowReading {
  const rowOf = rowReader(context.mapping);
  const readReported = reportedReader(context);
  const speedUnit = context.mapping.columns.find(({ role }) => role === 'speedOfAnswer')?.unit ?? 'seconds';
  return (cells) => {
    const row = rowOf(cells);
    const key = keyOf(row, context);
    if (typeof key === 'string') return { kind: 'skipped', reason: key };
    const leftOut: LeftOut[] = [];
    const start = startOf(row, context, leftOut);
    if (start === undefined) return { kind: 'skipped', reason: 'no-date' };
    const reported = readReported(row, leftOut);
    const wait = readDuration(row.text('speedOfAnswer') ?? '', speedUnit);
    const call: Call = { row, start, wait: wait === undefined || wait < 0 ? undefined : wait, reported };
    const rating = ratingEvent(row, undefined, start.at, context, leftOut);
    const { status, rawStatus, ...facts } = factsOf(row, context);
    const observation: Observation = {
      key,
      seenAt: context.asOf,
      source: 'import',
      facts: { ...facts, channel: 'phone', createdAt: start.at },
      events: [...callEvents(call), ...(rating ? [rating] : [])],
      isHistoryComplete: true,
      ...(reported === undefined ? {} : { reported }),
    };
    return { kind: 'read', observation, points: callPoints(call), leftOut };
  };
}

interface Call {
  readonly row: Row;
  readonly start: ReadTime;
  readonly wait: number | undefined;
  readonly reported: ReportedMeasures | undefined;
}

/** Date and time of day may stand in two columns. */
function startOf(row: Row, context: RowContext, leftOut: LeftOut[]): ReadTime | undefined {
  const date = row.text('createdAt');
  const clock = row.text('timeOfDay');
  if (date === undefined) return undefined;
  const order = context.mapping.columns.find(({ role }) => role === 'createdAt')?.dateOrder ?? 'dmy';
  const day = date.replace(/[T ]0?0:00(:00)?$/, '');
  const written = readWrittenTime(clock === undefined ? date : `${day} ${clock}`);
  const at = written === undefined ? undefined : settleTime(written, order, context.clock);
  if (written === undefined || at === undefined)
    return leave(leftOut, 'unreadable-date', row.heading('createdAt'), date);
  return { at, precision: precisionOf(written) };
}

const later = (from: ReadTime, by: number): ReadTime => ({ ...from, at: instant(from.at + Math.round(by) * 1000) });

function callEvents({ row, start, wait, reported }: Call): readonly TicketEvent[] {
  const agentName = row.text('agent');
  const agent = { role: 'agent' as const, ...(agentName === undefined ? {} : { id: agentName, name: agentName }) };
  const isAnswered = readFlag(row.text('isAnswered') ?? '');
  const begun: readonly TicketEvent[] = [
    { kind: 'created', actor: { role: 'customer' }, ...start },
    { kind: 'message', actor: { role: 'customer' }, isPublic: true, ...start },
  ];
  if (isAnswered === undefined) return begun;
  // Nobody solved what nobody answered.
  if (!isAnswered) return begun;
  const isSolved = readFlag(row.text('status') ?? '') ?? true;
  if (wait === undefined)
    return isSolved ? [...begun, { kind: 'status', status: 'solved', ...start, precision: 'relative' }] : begun;
  const answered = later(start, wait);
  const end = later(answered, seconds(reported?.talkTime ?? 0) + (reported?.holdTime ?? 0));
  return [
    ...begun,
    { kind: 'message', actor: agent, isPublic: true, ...answered },
    ...(isSolved ? [{ kind: 'status' as const, status: 'solved' as const, actor: agent, ...end }] : []),
  ];
}
