import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { isOpen, nextOpen } from '../time/open-time';
import type { Schedule } from '../time/schedule';
import type { Clock, ClockCycle, ClockState } from './clock';
import { type Pace, paceOf } from './pace';

/**
 * What a countdown tells at a moment, without words. Counted seconds are of the clock's own time (open or calendar); wall seconds
 * are what a watch shows.
 */
export type Countdown =
  /** Nothing is promised, or a merge ended it. */
  | { readonly kind: 'none' }
  /** Open time is passing: wall seconds to the deadline tick down, the counted ones with them. */
  | (Told & { readonly kind: 'ticking'; readonly left: Duration; readonly wallLeft: Duration; readonly dueAt: Instant })
  /** Out of hours: counted seconds stand still until `opensAt`; the deadline is known all the same. */
  | (Told & {
      readonly kind: 'closed';
      readonly left: Duration;
      readonly dueAt: Instant;
      readonly opensAt: Instant | undefined;
    })
  /** The ticket's status stops the clock: there is no deadline to show. */
  | (Told & { readonly kind: 'paused'; readonly left: Duration })
  /** The schedule never opens (again): the target cannot be used up. */
  | (Told & { readonly kind: 'endless'; readonly left: Duration | undefined })
  | (Told & {
      readonly kind: 'overdue';
      readonly by: Duration | undefined;
      readonly wallBy: Duration;
      readonly dueAt: Instant;
      readonly isPaused: boolean;
    })
  /** Ended: `spare` counted seconds were left (negative: it was late by them). */
  | (Told & { readonly kind: 'ended'; readonly state: 'met' | 'breached'; readonly spare: Duration | undefined });

interface Told {
  /** Show it with "≈": a moment it rests on is only known to the minute, or as "2 hours ago". */
  readonly isApproximate: boolean;
}

/**
 * How a clock reads at `now`, which may be later than the moment it was computed for: seconds are carried forward as long as
 * nothing new happens to the ticket.
 * @param schedule the clock's own schedule; undefined for calendar hours
 */
export function countdown(clock: Clock | ClockCycle, schedule: Schedule | undefined, now: Instant): Countdown {
  if (clock.state === 'inactive' || clock.state === 'cancelled') return { kind: 'none' };
  const told: Told = { isApproximate: clock.precision !== 'exact' };
  const { breachAt, isPaused } = clock;
  if (clock.endedAt !== undefined) {
    return { ...told, kind: 'ended', state: endedAs(clock.state), spare: clock.remaining };
  }
  const pace = clock.hours && paceOf(clock.hours, schedule);
  const left = leftAt(clock, pace, now);
  if (breachAt !== undefined && breachAt <= now) {
    const by = left === undefined ? undefined : (Math.max(0, -left) as Duration);
    return { ...told, kind: 'overdue', by, wallBy: wallSeconds(breachAt, now), dueAt: breachAt, isPaused };
  }
  if (isPaused && left !== undefined) return { ...told, kind: 'paused', left };
  if (breachAt === undefined || left === undefined) return { ...told, kind: 'endless', left };
  if (clock.hours === 'business' && schedule && !isOpen(schedule, now)) {
    return { ...told, kind: 'closed', left, dueAt: breachAt, opensAt: nextOpen(schedule, now) };
  }
  return { ...told, kind: 'ticking', left, wallLeft: wallSeconds(now, breachAt), dueAt: breachAt };
}

const endedAs = (state: ClockState): 'met' | 'breached' => (state === 'met' ? 'met' : 'breached');

const wallSeconds = (from: Instant, to: Instant): Duration =>
  (Math.floor(to / 1000) - Math.floor(from / 1000)) as Duration;

function leftAt(clock: ClockCycle, pace: Pace | undefined, now: Instant): Duration | undefined {
  const { remaining, asOf, isPaused } = clock;
  if (remaining === undefined || asOf === undefined || pace === undefined) return undefined;
  return isPaused ? remaining : ((remaining - pace.elapsed(asOf, now)) as Duration);
}
