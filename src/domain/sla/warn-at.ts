import type { WarningSettings } from '../settings/settings';
import type { Duration } from '../time/duration';
import { minutes, seconds } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Schedule } from '../time/schedule';
import type { Clock, ClockCycle } from './clock';
import { paceOf } from './pace';

/**
 * From when on a clock is at risk: when what is left of its target, in the seconds it counts, reaches the warning (whichever
 * of minutes and percent comes first). A target shorter than the warning is at risk from its start. Undefined where no deadline
 * is known, so also while the clock is paused.
 */
export function warnAt(
  clock: Clock | ClockCycle,
  schedule: Schedule | undefined,
  warning: WarningSettings,
): Instant | undefined {
  const { activatedAt, breachAt, target, hours } = clock;
  const pace = hours && paceOf(hours, schedule);
  const ahead = target === undefined ? undefined : aheadOf(warning, target);
  if (!pace || activatedAt === undefined || breachAt === undefined || ahead === undefined) return undefined;
  const span = pace.elapsed(activatedAt, breachAt);
  if (ahead >= span) return activatedAt;
  // The latest such moment: a warning that falls on a closing time is meant for the next opening.
  return pace.add(activatedAt, seconds(span - ahead), 'nextOpen');
}

/** What is left when so many percent are used up. Divided last: 80 percent of an hour leave 720 seconds, `1 - 0.8` of it 719. */
const leftAt = (target: Duration, percent: number): Duration => seconds((target * (100 - percent)) / 100);

function aheadOf({ minutes: before, percent }: WarningSettings, target: Duration): Duration | undefined {
  const byMinutes = before === undefined ? [] : [minutes(before)];
  const byPercent = percent === undefined ? [] : [leftAt(target, percent)];
  const all = [...byMinutes, ...byPercent];
  return all.length === 0 ? undefined : (Math.max(...all) as Duration);
}
