import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock, ClockCycle, TicketClocks } from '@/domain/sla/clock';
import { explain, replay } from '@/domain/sla/replay';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Status } from '@/domain/tickets/facts';
import type { TicketLife } from '@/domain/tickets/life';
import type { Instant } from '@/domain/time/instant';
import { isOpen } from '@/domain/time/open-time';
import * as any from './arbitrary';
import { lifeOf } from './kit';

const RUNS = { numRuns: 500 };
const life = (events: readonly TicketEvent[]): TicketLife => ({ ...lifeOf([]), events });
const all = ({ clocks }: TicketClocks): readonly ClockCycle[] => clocks.flatMap((clock) => [...clock.earlier, clock]);
const shift = (at: Instant, seconds: number) => (at + seconds * 1000) as Instant;
const scheduleOf = ({ scheduleId }: ClockCycle) => any.schedules.find(({ id }) => id === scheduleId)!;

/** What changes only with events and time passing deadlines, without the seconds that always run. */
const gist = ({ clocks }: TicketClocks, now: Instant) =>
  clocks.map((clock) => [
    clock.state,
    clock.isPaused,
    clock.cycle,
    clock.breachAt,
    clock.hours === 'business' && clock.endedAt === undefined && !clock.isPaused && isOpen(scheduleOf(clock), now),
  ]);

test('each state follows from its deadline, its end and its pause', () => {
  fc.assert(
    fc.property(any.events, any.policies, any.moment, (events, policies, now) => {
      for (const cycle of all(replay(life(events), policies, any.schedules, now))) {
        if (cycle.state === 'inactive') {
          expect(
            Object.keys(cycle).filter(
              (key) => !['state', 'cycle', 'isPaused', 'precision', 'metric', 'earlier'].includes(key),
            ),
          ).toEqual([]);
          continue;
        }
        const { state, endedAt, breachAt, isPaused, target, elapsed, remaining, activatedAt } = cycle;
        const isDue = breachAt !== undefined && breachAt <= (endedAt ?? now);
        expect(remaining).toBe(target! - elapsed!);
        expect(elapsed).toBeGreaterThanOrEqual(0);
        expect(elapsed).toBeLessThanOrEqual(((endedAt ?? now) - activatedAt!) / 1000);
        if (endedAt === undefined) expect(state).toBe(isDue ? 'breached' : isPaused ? 'paused' : 'running');
        else if (cycle.fulfilledAt === undefined) expect(state).toBe(isDue ? 'breached' : 'cancelled');
        else expect(state).toBe(breachAt !== undefined && breachAt < endedAt ? 'breached' : 'met');
        if (breachAt !== undefined) expect(breachAt).toBeGreaterThanOrEqual(activatedAt!);
        // Used up: the deadline is known and past, or the clock rested at the very last second of it.
        if (remaining! < 0) expect(isDue).toBe(true);
        if (remaining! > 0) expect(isDue).toBe(false);
      }
    }),
    RUNS,
  );
});

test('what comes after now is unknown', () => {
  fc.assert(
    fc.property(any.events, any.policies, any.moment, (events, policies, now) => {
      const known = events.filter(({ at }) => at <= now);
      expect(replay(life(events), policies, any.schedules, now)).toEqual(
        replay(life(known), policies, any.schedules, now),
      );
    }),
    RUNS,
  );
});

test('events are sorted, and one told twice counts once', () => {
  fc.assert(
    fc.property(any.events, any.policies, any.moment, fc.infiniteStream(fc.nat()), (events, policies, now, random) => {
      const named = events.map((event, i) => ({ ...event, id: `event:${i}` }) as TicketEvent);
      // Events of one instant keep their order; everything else is shuffled.
      const groups = [...Map.groupBy(named, ({ at }) => at).values()];
      const shuffled = groups
        .map((group) => ({ group, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .flatMap(({ group }) => group);
      const doubled = [...shuffled, ...named.slice(0, 4)];
      expect(replay(life(doubled), policies, any.schedules, now)).toEqual(
        replay(life(named), policies, any.schedules, now),
      );
    }),
    RUNS,
  );
});

test('a running clock breaches at its deadline and not a second before, if nothing happens', () => {
  fc.assert(
    fc.property(any.events, any.policies, any.moment, (events, policies, now) => {
      const known = life(events.filter(({ at }) => at <= now));
      for (const { metric, state, breachAt } of replay(known, policies, any.schedules, now).clocks) {
        if (state !== 'running' || breachAt === undefined) continue;
        const at = (when: Instant): Clock =>
          replay(known, policies, any.schedules, when).clocks.find((clock) => clock.metric === metric)!;
        expect(at(breachAt)).toMatchObject({ state: 'breached', breachAt, remaining: 0 });
        expect(at(shift(breachAt, -1))).toMatchObject({ state: 'running', breachAt });
      }
    }),
    RUNS,
  );
});

test('nothing changes before the next change, and something does at it', () => {
  fc.assert(
    fc.property(
      any.events,
      any.policies,
      any.moment,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (events, policies, now, share) => {
        const known = life(events.filter(({ at }) => at <= now));
        const before = replay(known, policies, any.schedules, now);
        const next = before.nextChangeAt;
        const gone = next === undefined ? 40 * 86_400 : Math.floor(((next - now) / 1000 - 1) * share);
        const still = shift(now, Math.max(0, gone));
        expect(gist(replay(known, policies, any.schedules, still), still)).toEqual(gist(before, now));
        if (next === undefined) return;
        expect(next).toBeGreaterThan(now);
        expect(gist(replay(known, policies, any.schedules, next), next)).not.toEqual(gist(before, now));
      },
    ),
    RUNS,
  );
});

describe('the stretches', () => {
  test('tell the whole run without gaps, and add up to what was used', () => {
    fc.assert(
      fc.property(any.events, any.policies, any.moment, (events, policies, now) => {
        const told = explain(life(events), policies, any.schedules, now);
        const plain = replay(life(events), policies, any.schedules, now);
        expect(told.nextChangeAt).toBe(plain.nextChangeAt);
        expect(all(told).map(({ stretches: _, ...cycle }) => ({ ...cycle, earlier: undefined }))).toEqual(
          all(plain).map((cycle) => ({ ...cycle, earlier: undefined })),
        );
        for (const { stretches, activatedAt, endedAt, elapsed, state } of all(told)) {
          if (state === 'inactive') continue;
          expect(stretches!.reduce((sum, { counted }) => sum + counted, 0)).toBe(elapsed);
          const edges = stretches!.flatMap(({ from, to }) => [from, to]);
          expect(edges.slice(1, -1).filter((edge, i) => i % 2 === 0 && edge !== edges[i + 2])).toEqual([]);
          if (edges.length === 0) expect(activatedAt).toBe(endedAt ?? now);
          else expect([edges[0], edges.at(-1)]).toEqual([activatedAt, endedAt ?? now]);
        }
      }),
      RUNS,
    );
  });
});

/** Minute by minute: the slow way to the same number. */
test('a resolution that resumes counts its open minutes that are neither paused nor solved', () => {
  fc.assert(
    fc.property(any.events, any.policy, any.moment, (events, policy, now) => {
      const rule = {
        ...policy.metrics.resolution!,
        targets: policy.metrics.first_reply!.targets,
        pauseStatuses: ['pending' as const],
      };
      const resuming = {
        ...policy,
        metrics: { resolution: rule },
        options: { ...policy.options, onReopen: 'resume' as const },
      };
      const clock = replay(life(events), [resuming], any.schedules, now).clocks[2]!;
      if (clock.state === 'inactive') return;
      const schedule = scheduleOf(clock);
      let [minutes, status, i] = [0, 'new', 0];
      const sorted = events.filter(({ at }) => at <= now);
      for (let at = clock.activatedAt!; at < (clock.endedAt ?? now); at = shift(at, 60)) {
        for (; i < sorted.length && sorted[i]!.at <= at; i++) {
          const event = sorted[i]!;
          if (event.kind === 'status') status = event.status!;
          if (event.kind === 'reopened' && (status === 'solved' || status === 'closed')) status = 'open';
        }
        const goes = !['pending', 'solved', 'closed'].includes(status);
        if (goes && (rule.hours === 'calendar' || isOpen(schedule, at))) minutes++;
      }
      expect(clock.elapsed).toBe(minutes * 60);
    }),
    { numRuns: 150 },
  );
});

test('the order of pauses does not matter: as much rest, wherever it lies in open time, is as much later due', () => {
  const rest = fc.record({ from: fc.integer({ min: 1, max: 100 }), length: fc.integer({ min: 1, max: 50 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(rest, { maxLength: 4, selector: ({ from }) => from % 4 }),
      any.policy,
      (rests, policy) => {
        const calendar = {
          targets: { any: (60 * 60 * 24 * 30) as never },
          hours: 'calendar' as const,
          pauseStatuses: ['pending' as const],
        };
        const plain = { ...policy, metrics: { resolution: calendar } };
        const change = (status: Status, at: number) =>
          ({ kind: 'status', status, at: any.minute(at), precision: 'exact' }) as TicketEvent;
        const lines = (order: typeof rests) => {
          let at = 10;
          return order.flatMap(({ from, length }) => {
            const begin = at + from;
            at = begin + length;
            return [change('pending', begin), change('open', at)];
          });
        };
        const created = {
          kind: 'created',
          actor: { role: 'customer' },
          at: any.minute(0),
          precision: 'exact',
        } as TicketEvent;
        const due = (order: typeof rests) =>
          replay(life([created, ...lines(order)]), [plain], any.schedules, any.minute(1000)).clocks[2]!.breachAt;
        expect(due(rests)).toBe(due(rests.toReversed()));
      },
    ),
  );
});
