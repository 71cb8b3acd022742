import type { TicketLife } from '../tickets/life';
import { SLA_METRICS } from '../tickets/observation';
import type { Instant } from '../time/instant';
import { nextChange } from '../time/open-time';
import type { Schedule } from '../time/schedule';
import type { Clock, ClockCycle, TicketClocks } from './clock';
import type { Course } from './course';
import { cycleOf, inactive, type RuledRun, ruleOf } from './cycle';
import { follow } from './follow';
import { historyOf } from './history';
import type { Policy } from './policy';
import { stretchesOf } from './stretches';

/**
 * The clocks of a ticket at `now`: a pure function of its events, the ordered policies, the schedules and the instant.
 * Events after `now` are unknown, one at `now` is known. The rules are in `docs/clocks.md`.
 */
export function replay(
  life: TicketLife,
  policies: readonly Policy[],
  schedules: readonly Schedule[],
  now: Instant,
): TicketClocks {
  return clocksOf(life, policies, schedules, now, cycleOf);
}

/** `replay`, with every cycle's `stretches`: for showing why, one ticket at a time. */
export function explain(
  life: TicketLife,
  policies: readonly Policy[],
  schedules: readonly Schedule[],
  now: Instant,
): TicketClocks {
  return clocksOf(life, policies, schedules, now, (course, ruled) => ({
    ...cycleOf(course, ruled, now),
    stretches: stretchesOf(course, ruled, now),
  }));
}

type Judge = (course: Course, ruled: RuledRun, now: Instant) => ClockCycle;

function clocksOf(
  life: TicketLife,
  policies: readonly Policy[],
  schedules: readonly Schedule[],
  now: Instant,
  judge: Judge,
): TicketClocks {
  const course = follow(historyOf(life), policies, now);
  const clocks = SLA_METRICS.map((metric): Clock => {
    const cycles = course.runs[metric].map((run): ClockCycle => {
      const ruled = ruleOf(course, metric, run, schedules);
      return ruled ? judge(course, ruled, now) : inactive(run.cycle);
    });
    return { ...(cycles.at(-1) ?? inactive(0)), metric, earlier: cycles.slice(0, -1) };
  });
  const nextChangeAt = nextChangeOf(clocks, schedules, now);
  return { now, clocks, ...(nextChangeAt !== undefined && { nextChangeAt }) };
}

/** When an open clock is next due, or begins or stops resting for the night. */
function nextChangeOf(clocks: readonly Clock[], schedules: readonly Schedule[], now: Instant): Instant | undefined {
  const instants = clocks.flatMap((clock): Instant[] => {
    const isGoing = clock.state === 'running' || (clock.state === 'breached' && clock.endedAt === undefined);
    if (!isGoing || clock.isPaused) return [];
    const schedule = clock.hours === 'business' ? schedules.find(({ id }) => id === clock.scheduleId) : undefined;
    const turn = schedule && nextChange(schedule, now);
    const due = clock.breachAt !== undefined && clock.breachAt > now ? clock.breachAt : undefined;
    return [turn, due].filter((at) => at !== undefined);
  });
  return instants.length === 0 ? undefined : (Math.min(...instants) as Instant);
}
