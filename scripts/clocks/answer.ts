import type { Clock, ClockCycle, TicketClocks } from '@/domain/sla/clock';
import { countdown } from '@/domain/sla/countdown';
import { explain, replay } from '@/domain/sla/replay';
import { validatePolicies } from '@/domain/sla/validate-policy';
import { warnAt } from '@/domain/sla/warn-at';
import type { Instant } from '@/domain/time/instant';
import { add, elapsed, isOpen, nextChange, nextOpen } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { defined, readPolicy, readSchedule, readTicket } from './read-case';
import { readDuration, readMoment } from './read-values';
import type { GivenCase, Question } from './shape';

/** One case → what is printed. Instants as ISO 8601 in UTC, durations in seconds, what is not there as null. */
export function answerCase(given: GivenCase) {
  const zone = given.zone ?? given.schedules?.[0]?.zone ?? 'UTC';
  const schedules = (given.schedules ?? []).map((schedule) => readSchedule(schedule, zone));
  const policies = (given.policies ?? []).map((policy) => readPolicy(policy, schedules));
  const problems = [...schedules.flatMap(validateSchedule), ...validatePolicies(policies, schedules)];
  const judge = given.explain ? explain : replay;
  const tell = teller(given, schedules);
  return {
    ...(given.name !== undefined && { name: given.name }),
    problems: problems.map(({ id, sentence }) => ({ id, sentence })),
    ...(given.now !== undefined &&
      clocksAsJson(judge(readTicket(given, zone), policies, schedules, readMoment(given.now, zone)), tell)),
    ...(given.questions && { answers: given.questions.map((question) => answer(question, schedules, zone)) }),
  };
}

const iso = (at: Instant | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

type Tell = (clock: Clock, now: Instant) => object;

/** What was asked for beside the clock itself: from when on it is at risk, and how it reads. */
const teller =
  ({ warning, countdown: isRead }: GivenCase, schedules: readonly Schedule[]): Tell =>
  (clock, now) => {
    const schedule = schedules.find(({ id }) => id === clock.scheduleId);
    return {
      ...(warning && { warnAt: iso(warnAt(clock, schedule, defined(warning))) }),
      ...(isRead && { countdown: withIsoTimes(countdown(clock, schedule, now)) }),
    };
  };

const withIsoTimes = (told: object): object =>
  Object.fromEntries(Object.entries(told).map(([key, value]) => [key, key.endsWith('At') ? iso(value) : value]));

function clocksAsJson({ clocks, nextChangeAt, now }: TicketClocks, tell: Tell) {
  const entries = clocks.map((clock) => [
    clock.metric,
    { ...cycleAsJson(clock), ...tell(clock, now), earlier: clock.earlier.map(cycleAsJson) },
  ]);
  return { clocks: Object.fromEntries(entries), nextChangeAt: iso(nextChangeAt) };
}

const cycleAsJson = (cycle: ClockCycle) => ({
  state: cycle.state,
  cycle: cycle.cycle,
  target: cycle.target ?? null,
  activatedAt: iso(cycle.activatedAt),
  fulfilledAt: iso(cycle.fulfilledAt),
  endedAt: iso(cycle.endedAt),
  breachAt: iso(cycle.breachAt),
  paused: cycle.isPaused,
  elapsed: cycle.elapsed ?? null,
  remaining: cycle.remaining ?? null,
  policy: cycle.policyId ?? null,
  schedule: cycle.scheduleId ?? null,
  hours: cycle.hours ?? null,
  ...(cycle.stretches && {
    stretches: cycle.stretches.map(({ from, to, kind, counted, holder }) => ({
      from: iso(from),
      to: iso(to),
      kind,
      counted,
      ...(holder && { holder: holder.id }),
    })),
  }),
});

function answer(question: Question, schedules: readonly Schedule[], zone: string): number | boolean | string | null {
  const schedule = schedules.find(({ id }) => id === (question.schedule ?? schedules[0]?.id));
  if (!schedule) throw new Error(`There is no schedule "${question.schedule ?? ''}" to ask.`);
  const at = (given: string | number) => readMoment(given, zone);
  switch (question.ask) {
    case 'elapsed':
      return elapsed(schedule, at(question.from), at(question.to));
    case 'add':
      return iso(add(schedule, at(question.from), readDuration(question.n), question.boundary ?? 'close'));
    case 'isOpen':
      return isOpen(schedule, at(question.at));
    case 'nextOpen':
      return iso(nextOpen(schedule, at(question.at)));
    case 'nextChange':
      return iso(nextChange(schedule, at(question.at)));
  }
}
