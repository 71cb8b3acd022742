import type { Duration } from './duration';
import type { Instant } from './instant';
import type { Schedule } from './schedule';
import { countUpTo, cover, growForward, openBefore, type Timetable, timetableOf } from './timetable';
import { DAY_SECONDS } from './wall-time';
import { secondOf } from './zone';

/** What a target used up exactly at closing time is due at: the closing, or the next opening. */
export type Boundary = 'close' | 'nextOpen';

/** A week without dated exceptions may lose an interval to a clock change, never a year of them. */
const QUIET_SECONDS = 400 * DAY_SECONDS;

/**
 * Open seconds in `[from, to)`; 0 when reversed, empty or not a number. Both ends are floored to the second, so the parts of
 * a stretch always add up to the whole.
 */
export function elapsed(schedule: Schedule, from: Instant, to: Instant): Duration {
  const start = secondOf(from);
  const end = secondOf(to);
  if (!(start < end)) return 0 as Duration;
  const table = timetableOf(schedule);
  cover(table, start, end);
  return (openBefore(table, end) - openBefore(table, start)) as Duration;
}

/**
 * When `n` open seconds have passed since `from`: the earliest such instant (`close`) or the latest (`nextOpen`).
 * For `n` of 0 or less the first open instant at or after `from`. Undefined when that never comes.
 */
export function add(schedule: Schedule, from: Instant, n: Duration, boundary: Boundary): Instant | undefined {
  const start = secondOf(from);
  if (Number.isNaN(start) || Number.isNaN(n)) return undefined;
  const table = timetableOf(schedule);
  cover(table, start, start);
  const goal = openBefore(table, start) + Math.max(n, 0);
  // Sums are whole seconds: the segment that ends at the goal is the first to reach it, the next one the first to pass it.
  const passed = n > 0 && boundary === 'close' ? goal - 1 : goal;
  for (;;) {
    const i = countUpTo(table.sums, passed) - 1;
    if (i < table.starts.length) {
      const second = (table.starts[i] as number) + goal - (table.sums[i] as number);
      return Math.max(second * 1000, from) as Instant;
    }
    if (isQuiet(table, start) || !growForward(table)) return undefined;
  }
}

/** Whether the schedule is open at an instant; days and intervals are half-open. */
export function isOpen(schedule: Schedule, at: Instant): boolean {
  const second = secondOf(at);
  if (Number.isNaN(second)) return false;
  const table = timetableOf(schedule);
  cover(table, second, second);
  const i = countUpTo(table.starts, second) - 1;
  return second < (table.ends[i] ?? Number.NEGATIVE_INFINITY);
}

/** The first open instant at or after `at`; undefined when there is none. */
export const nextOpen = (schedule: Schedule, at: Instant): Instant | undefined =>
  add(schedule, at, 0 as Duration, 'close');

/** The first instant after `at` at which the schedule opens or closes; undefined when it never does again. */
export function nextChange(schedule: Schedule, at: Instant): Instant | undefined {
  if (!isOpen(schedule, at)) return nextOpen(schedule, at);
  const table = timetableOf(schedule);
  for (;;) {
    const end = table.ends[countUpTo(table.starts, secondOf(at)) - 1] as number;
    if (end < table.to) return (end * 1000) as Instant;
    if (table.to > quietFrom(table, secondOf(at)) + QUIET_SECONDS || !growForward(table)) return undefined;
  }
}

const quietFrom = (table: Timetable, second: number): number => Math.max(table.settledFrom, second);

/** Whether the window shows, for longer than any week repeats, that nothing opens after `second`. */
function isQuiet(table: Timetable, second: number): boolean {
  const from = quietFrom(table, second);
  return table.to > from + QUIET_SECONDS && (table.ends.at(-1) ?? Number.NEGATIVE_INFINITY) <= from;
}
