import { PRECISIONS, type Precision } from '../tickets/facts';
import type { SlaMetric } from '../tickets/observation';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Schedule } from '../time/schedule';
import type { ClockCycle, ClockState } from './clock';
import { type Course, optionsOf, type Ruling, type Run } from './course';
import { measure } from './measure';
import { paceOf } from './pace';
import { type Piece, piecesOf, startOf } from './pieces';
import type { MetricRule } from './policy';

/** A run with the rule it is judged by. */
export interface RuledRun {
  readonly metric: SlaMetric;
  readonly run: Run;
  readonly ruling: Ruling;
  readonly rule: MetricRule;
  readonly target: Duration;
  readonly schedule: Schedule | undefined;
}

/** The rule for a run: of the policy in force now, or just before its end. Undefined when it promises nothing. */
export function ruleOf(
  course: Course,
  metric: SlaMetric,
  run: Run,
  schedules: readonly Schedule[],
): RuledRun | undefined {
  const ruling = run.end?.ruling ?? course.ruling;
  const rule = ruling.policy?.metrics[metric];
  const target = rule && ((ruling.priority && rule.targets[ruling.priority]) ?? rule.targets.any);
  if (rule === undefined || target === undefined) return undefined;
  const schedule = schedules.find(({ id }) => id === ruling.policy?.scheduleId);
  return { metric, run, ruling, rule, target, schedule };
}

/** A clock that promises nothing or never started. */
export const inactive = (cycle: number): ClockCycle => ({
  state: 'inactive',
  cycle,
  isPaused: false,
  precision: 'exact',
});

export function cycleOf(course: Course, ruled: RuledRun, now: Instant): ClockCycle {
  const { metric, run, ruling, rule, target, schedule } = ruled;
  const pieces = piecesOf(course, metric, run, rule, now);
  const pace = paceOf(rule.hours, schedule);
  const measured = pace && measure(pieces, target, pace, optionsOf(ruling).boundary);
  const isPaused = run.end === undefined && pieces.at(-1)?.kind === 'paused';
  const breachAt = measured?.breachAt;
  return {
    state: stateOf(run, breachAt, isPaused, now),
    cycle: run.cycle,
    target,
    activatedAt: startOf(run, ruling),
    ...(run.end?.kind === 'fulfilled' && { fulfilledAt: run.end.at }),
    ...(run.end && { endedAt: run.end.at }),
    ...(breachAt !== undefined && { breachAt }),
    isPaused,
    ...(measured && { elapsed: measured.elapsed, remaining: (target - measured.elapsed) as Duration }),
    asOf: run.end?.at ?? now,
    ...(ruling.policy && { policyId: ruling.policy.id, scheduleId: ruling.policy.scheduleId }),
    hours: rule.hours,
    precision: precisionOf(course, run, ruling, pieces),
  };
}

/** Rule by rule, the first that holds. Instants are compared by the second, as elapsed time is counted. */
function stateOf(run: Run, breachAt: Instant | undefined, isPaused: boolean, now: Instant): ClockState {
  const secondsLate = (at: Instant) =>
    breachAt === undefined ? Number.NaN : Math.floor(at / 1000) - Math.floor(breachAt / 1000);
  if (run.end?.kind === 'cancelled') return secondsLate(run.end.at) >= 0 ? 'breached' : 'cancelled';
  if (run.end !== undefined) return secondsLate(run.end.at) > 0 ? 'breached' : 'met';
  if (secondsLate(now) >= 0) return 'breached';
  return isPaused ? 'paused' : 'running';
}

/** The coarsest of the moments that decide the run: its start, its end and the rests between. */
function precisionOf(course: Course, run: Run, ruling: Ruling, pieces: readonly Piece[]): Precision {
  const start = startOf(run, ruling) === run.start.at ? run.start : run.latest;
  const rests = pieces.some((piece) => piece.kind !== 'running')
    ? course.statuses.filter(({ at }) => at >= run.start.at && at <= (run.end?.at ?? Number.POSITIVE_INFINITY))
    : [];
  const moments = [start, run.end, ...rests].map((moment) => (moment ? PRECISIONS.indexOf(moment.precision) : 0));
  return PRECISIONS[Math.max(...moments)] ?? 'exact';
}
