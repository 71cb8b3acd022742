import { Temporal } from 'temporal-polyfill';
import type { Clock, ClockCycle } from '@/domain/sla/clock';
import type { SlaMetric } from '@/domain/tickets/observation';
import type { Duration } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import { type Case, clocksOf, type Line } from './kit';

/** `1h 30m`; `-10m`. */
export function spanText(n: Duration | undefined): string {
  if (n === undefined) return '?';
  const units = [
    [3600, 'h'],
    [60, 'm'],
    [1, 's'],
  ] as const;
  let rest = Math.abs(n);
  const parts = units.flatMap(([size, unit]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count}${unit}`] : [];
  });
  return `${n < 0 ? '-' : ''}${parts.join(' ') || '0s'}`;
}

const dayText = (zone: string, at: Instant | undefined): string => {
  if (at === undefined) return 'never';
  const { day, hour, minute, second } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(day)} ${two(hour)}:${two(minute)}${second ? `:${two(second)}` : ''}`;
};

/**
 * A cycle on one line: `running 1h of 8h from 02 09:00 due 02 17:00`, `breached paused …`, `met … to 02 10:00 …`, with `#2 ` before
 * the second cycle. Days are of March 2026. Also holds what must always be: what is left is the target less what is used.
 */
export function tell(clock: ClockCycle, zone = 'UTC'): string {
  if (clock.state === 'inactive') return 'inactive';
  if (clock.elapsed !== undefined && clock.target! - clock.elapsed !== clock.remaining)
    throw new Error('left is wrong');
  if ((clock.state === 'paused') !== (clock.isPaused && clock.state !== 'breached')) throw new Error('pause is wrong');
  const state = clock.state === 'breached' && clock.isPaused ? 'breached paused' : clock.state;
  const number = clock.cycle > 1 ? `#${clock.cycle} ` : '';
  const end = clock.endedAt === undefined ? '' : ` to ${dayText(zone, clock.endedAt)}`;
  const [used, target] = [spanText(clock.elapsed), spanText(clock.target)];
  const [from, due] = [dayText(zone, clock.activatedAt), dayText(zone, clock.breachAt)];
  return `${number}${state} ${used} of ${target} from ${from}${end} due ${due}`;
}

/** Lines with days of March 2026: `02 09:00`. The 2nd is a Monday. */
export const march = (lines: readonly Line[]): Line[] => lines.map(([at, what]) => [`2026-03-${at}`, what]);

/** The clock of one metric told on a line, earlier cycles before it, ` | ` between. */
export function story(metric: SlaMetric, given: Case): string {
  const now = given.now.startsWith('20') ? given.now : `2026-03-${given.now}`;
  const { clocks } = clocksOf({ ...given, lines: march(given.lines), now });
  const clock: Clock = clocks.find((candidate) => candidate.metric === metric)!;
  return [...clock.earlier, clock].map((cycle) => tell(cycle, given.zone)).join(' | ');
}
