import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClockCycle } from '@/domain/sla/clock';
import { replay } from '@/domain/sla/replay';
import * as any from './arbitrary';
import { happening, lifeOf } from './kit';
import { naive } from './naive';

const RUNS = Number(process.env.HELPCLOCK_RUNS ?? 60);

const brief = ({ state, activatedAt, endedAt, breachAt, elapsed }: ClockCycle) =>
  state === 'inactive'
    ? { state }
    : {
        state,
        activatedAt,
        ...(endedAt !== undefined && { endedAt }),
        ...(breachAt !== undefined && { breachAt }),
        elapsed,
      };

test('the clocks are those of the rules read plainly, minute by minute', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(any.events, any.policies, any.moment, fc.option(fc.nat(12)), (drawn, policies, now, mergedAfter) => {
      const at = drawn[mergedAfter ?? -1]?.at;
      const merge = at === undefined ? [] : [{ ...happening('merged'), at, precision: 'exact' as const }];
      const events = [...drawn, ...merge].sort((a, b) => a.at - b.at) as typeof drawn;
      const told = replay(lifeOf([], 'UTC', { events }), policies, any.schedules, now).clocks;
      const found = Object.fromEntries(
        told.map((clock) => [clock.metric, clock.cycle === 0 ? [] : [...clock.earlier, clock].map(brief)]),
      );
      expect(found).toEqual(naive(events, policies, any.schedules, now));
    }),
    { numRuns: RUNS },
  );
});
