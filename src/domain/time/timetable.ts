import { startOfDay } from './calendar-day';
import { type Hours, openSpans, readHours } from './hours';
import type { Instant } from './instant';
import { dayNumber } from './local-date';
import { isZone, type Offsets, offsetsOf } from './offsets';
import type { Schedule } from './schedule';
import { clip, type Span, union } from './spans';
import { DAY_SECONDS } from './wall-time';
import { secondOf } from './zone';

/** The hours of one version with the epoch seconds it is in force. */
interface Era {
  readonly from: number;
  readonly to: number;
  readonly hours: Hours;
}

/**
 * A schedule compiled for a window of local days that grows as it is asked: open segments sorted by time, with a running sum,
 * so that every question is a binary search. All numbers are epoch seconds.
 */
export interface Timetable {
  readonly offsets: Offsets;
  readonly eras: readonly Era[];
  /** From here on nothing is dated any more: only the week repeats. */
  readonly settledFrom: number;
  firstDay: number;
  endDay: number;
  from: number;
  to: number;
  starts: readonly number[];
  ends: readonly number[];
  /** Open seconds before segment `i`; one more entry than there are segments. */
  sums: readonly number[];
}

/** Open time is known between these years; before and after there is none, so no question runs forever. */
const FIRST_DAY = dayNumber('1900-01-01') as number;
const END_DAY = dayNumber('2300-01-01') as number;
const LEAST_GROWTH_DAYS = 60;

const compiled = new WeakMap<Schedule, Timetable>();

/** The compiled form of a schedule, kept as long as the schedule object lives. A zone nobody knows never opens. */
export function timetableOf(schedule: Schedule): Timetable {
  const found = compiled.get(schedule);
  if (found) return found;
  const hasZone = isZone(schedule.zone);
  const eras = hasZone ? erasOf(schedule) : [];
  const lastDated = Math.max(...eras.map((era) => Math.max(era.from, (era.hours.lastDatedDay + 3) * DAY_SECONDS)));
  const table: Timetable = {
    offsets: offsetsOf(hasZone ? schedule.zone : 'UTC'),
    eras,
    settledFrom: lastDated,
    firstDay: 0,
    endDay: 0,
    from: 0,
    to: 0,
    starts: [],
    ends: [],
    sums: [0],
  };
  compiled.set(schedule, table);
  return table;
}

/** Versions by the instant they take effect; the earliest also rules the time before it. */
function erasOf(schedule: Schedule): Era[] {
  const begins = schedule.versions
    .map((version) => ({ version, at: version.from ?? (Number.NEGATIVE_INFINITY as Instant) }))
    .sort((a, b) => a.at - b.at)
    .map(({ version, at }) => ({ version, from: secondOf(at) }));
  return begins.map(({ version, from }, i) => ({
    from: i === 0 ? Number.NEGATIVE_INFINITY : from,
    to: begins[i + 1]?.from ?? Number.POSITIVE_INFINITY,
    hours: readHours(version),
  }));
}

/** Grows the window until it holds `[from, to]`, as far as open time is known. */
export function cover(table: Timetable, from: number, to: number): void {
  if (table.from <= from && to < table.to) return;
  const first = withinKnown(Math.floor(from / DAY_SECONDS) - 1);
  const end = withinKnown(Math.floor(to / DAY_SECONDS) + 3);
  const length = table.endDay - table.firstDay;
  if (length === 0) {
    grow(table, first, withinKnown(end + LEAST_GROWTH_DAYS));
    return;
  }
  // Sums count from the start of the window, so it grows to the past only when it must.
  const firstDay = from < table.from ? withinKnown(Math.min(first, table.firstDay - length)) : table.firstDay;
  const endDay = to < table.to ? table.endDay : withinKnown(Math.max(end, table.endDay + length));
  if (firstDay !== table.firstDay || endDay !== table.endDay) grow(table, firstDay, endDay);
}

/** Doubles the window towards the future, leaving sums as they are; false where open time ends to be known. */
export function growForward(table: Timetable): boolean {
  const length = table.endDay - table.firstDay;
  if (length === 0 || table.endDay >= END_DAY) return false;
  grow(table, table.firstDay, withinKnown(table.endDay + length));
  return true;
}

const withinKnown = (day: number): number => Math.min(Math.max(day, FIRST_DAY), END_DAY);

function grow(table: Timetable, firstDay: number, endDay: number): void {
  if (firstDay >= endDay) return;
  const [knownFrom, knownTo] = table.firstDay < table.endDay ? [table.firstDay, table.endDay] : [endDay, endDay];
  const kept = table.starts.map((start, i): Span => [start, table.ends[i] as number]);
  const spans = [...spansOf(table, firstDay, knownFrom), ...kept, ...spansOf(table, knownTo, endDay)];
  const segments = union(spans);
  table.firstDay = firstDay;
  table.endDay = endDay;
  table.from = startOfDay(table.offsets, firstDay);
  table.to = startOfDay(table.offsets, endDay);
  table.starts = segments.map(([start]) => start);
  table.ends = segments.map(([, end]) => end);
  table.sums = runningSums(segments);
}

function runningSums(segments: readonly Span[]): number[] {
  const sums = [0];
  for (const [start, end] of segments) sums.push((sums.at(-1) as number) + end - start);
  return sums;
}

function spansOf(table: Timetable, firstDay: number, endDay: number): Span[] {
  const from = startOfDay(table.offsets, firstDay);
  const to = startOfDay(table.offsets, endDay);
  return table.eras.flatMap((era) => {
    const first = Math.max(firstDay, Math.floor(era.from / DAY_SECONDS) - 1);
    const end = Math.min(endDay, Math.floor(era.to / DAY_SECONDS) + 2);
    return clip(openSpans(era.hours, table.offsets, first, end), Math.max(from, era.from), Math.min(to, era.to));
  });
}

/** How many of the sorted `values` are at most `limit`. */
export function countUpTo(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open seconds between the start of the window and `second`. */
export function openBefore(table: Timetable, second: number): number {
  const i = countUpTo(table.starts, second) - 1;
  if (i < 0) return 0;
  return (table.sums[i] as number) + Math.min(second, table.ends[i] as number) - (table.starts[i] as number);
}
