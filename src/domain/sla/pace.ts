import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import * as openTime from '../time/open-time';
import type { Schedule } from '../time/schedule';
import type { MetricRule } from './policy';

/** How the seconds of a clock pass: by a schedule, or round the clock. */
export interface Pace {
  elapsed(from: Instant, to: Instant): Duration;
  add(from: Instant, n: Duration, boundary: openTime.Boundary): Instant | undefined;
}

const wholeSecond = (at: Instant): number => Math.floor(at / 1000);

/** Calendar time; whole seconds like open time. */
const CALENDAR: Pace = {
  elapsed: (from, to) => (from < to ? wholeSecond(to) - wholeSecond(from) : 0) as Duration,
  add: (from, n) => ((wholeSecond(from) + n) * 1000) as Instant,
};

/** Undefined when the rule asks for a schedule that is not there: then no time is known. */
export function paceOf(hours: MetricRule['hours'], schedule: Schedule | undefined): Pace | undefined {
  if (hours === 'calendar') return CALENDAR;
  if (schedule === undefined) return undefined;
  return {
    elapsed: (from, to) => openTime.elapsed(schedule, from, to),
    add: (from, n, boundary) => openTime.add(schedule, from, n, boundary),
  };
}
