import type { AlertSettings } from '../settings/alerts';
import type { SlaMetric } from '../tickets/observation';
import type { Instant } from '../time/instant';
import type { Schedule } from '../time/schedule';
import type { Clock } from './clock';
import { warnAt } from './warn-at';

/** An instant at which something is told of a clock. */
export interface AlertMoment {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly step: 'warning' | 'breach';
  readonly at: Instant;
}

const isOpen = ({ state, endedAt }: Clock): boolean =>
  endedAt === undefined && (state === 'running' || state === 'paused' || state === 'breached');

/** When something is to be told of the open clocks of a ticket, past and to come; a paused clock has no such moment. */
export function alertMoments(
  clocks: readonly Clock[],
  scheduleOf: (clock: Clock) => Schedule | undefined,
  { metrics }: AlertSettings,
): readonly AlertMoment[] {
  return clocks.filter(isOpen).flatMap((clock) => {
    const rule = metrics[clock.metric];
    const { metric, cycle, breachAt } = clock;
    if (rule === undefined || breachAt === undefined) return [];
    const warned = rule.before && warnAt(clock, scheduleOf(clock), rule.before);
    return [
      ...(warned === undefined ? [] : [{ metric, cycle, step: 'warning' as const, at: warned }]),
      ...(rule.atBreach ? [{ metric, cycle, step: 'breach' as const, at: breachAt }] : []),
    ];
  });
}
