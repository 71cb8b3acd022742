import type { Instant } from '../../time/instant';
import { localDay } from '../../time/zone';
import type { TeamCalendar } from './calendar';
import { type CalendarUnit, nextUnit } from './months';
import { type Period, startOfDay } from './period';

export type BucketUnit = 'hour' | CalendarUnit;

const HOUR_MS = 3_600_000;

/**
 * Cuts a period at the team's midnights, week starts or month starts (hours: every elapsed hour from midnight on).
 * The first and last bucket may be cut short by the period. Boundaries ascend; bucket `i` is `[b[i], b[i + 1])`.
 */
export function bucketsOf({ from, to }: Period, unit: BucketUnit, calendar: TeamCalendar): readonly Instant[] {
  const boundaries: Instant[] = [from];
  let at = from;
  while (at < to) {
    const next =
      unit === 'hour'
        ? ((at + HOUR_MS) as Instant)
        : startOfDay(nextUnit(localDay(calendar.zone, at), unit, calendar), calendar);
    at = next < to ? next : to;
    boundaries.push(at);
  }
  return boundaries;
}

/** The unit that cuts a period into a readable number of buckets. */
export function fittingUnit({ from, to }: Period): BucketUnit {
  const days = (to - from) / 86_400_000;
  if (days <= 2) return 'hour';
  if (days <= 45) return 'day';
  return days <= 200 ? 'week' : 'month';
}
