import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trend } from '@/domain/kpi/breakdown/break-down';
import { computeKpi } from '@/domain/kpi/compute';
import { kpiById, kpis } from '@/domain/kpi/registry';
import { openView } from '@/domain/kpi/view/view';
import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { Policy } from '@/domain/sla/policy';
import type { TicketLife } from '@/domain/tickets/life';
import { seconds } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import { office } from '../kit';
import { tableFor } from './answers';
import { at, becomes, created, customer, life, says } from './lives';

const reading = { hours: 'calendar', reopenDays: 7 } as const;
const policies: readonly Policy[] = [
  {
    id: 'p',
    name: 'Four hours',
    conditions: {},
    scheduleId: 'main',
    metrics: { resolution: { targets: { any: seconds(4 * 3600) }, hours: 'calendar', pauseStatuses: [] } },
    options: DEFAULT_OPTIONS,
  },
];
const boundaries = Array.from({ length: 9 }, (_, day) => at('00:00', 3 + day));

const ticket: fc.Arbitrary<TicketLife> = fc
  .record({
    hours: fc.array(fc.nat(24 * 14), { minLength: 1, maxLength: 5 }),
    isSpam: fc.boolean(),
    channel: fc.constantFrom('email' as const, 'chat' as const),
  })
  .map(({ hours, isSpam, channel }) => {
    const [first = 0, ...others] = [...hours].sort((a, b) => a - b);
    const when = (hour: number) => (at('00:00') + hour * 3_600_000) as Instant;
    const turns = others.map((hour, i) => becomes(when(hour), i % 2 === 0 ? 'solved' : 'open'));
    return life([created(when(first)), says(when(first), customer), ...turns], { facts: { isSpam, channel } });
  });

test('a walk over all days at once gives what each day by itself gives', () => {
  const ids = ['M14', 'M14-late', 'M14-growth'];
  fc.assert(
    fc.property(fc.array(ticket, { maxLength: 12 }), fc.nat(24 * 12), (lives, hour) => {
      const now = (at('00:00') + hour * 3_600_000) as Instant;
      const schedules = [office('UTC')];
      const table = tableFor(lives, { schedules, policies, now });
      const scope = { from: boundaries[0]!, to: boundaries.at(-1)!, now, filter: { channel: ['email'] } };
      const view = openView(table, scope);
      for (const kpi of ids.map(kpiById)) {
        for (const { from, to, result } of trend(kpi, view, reading, boundaries)) {
          expect(result).toEqual(computeKpi(kpi, openView(table, { ...scope, from, to }), reading));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('what lasts is counted, late or growing, and nothing else', () => {
  const lasting = kpis.filter(({ statistic }) => 'of' in statistic && statistic.of.when === 'lasting');
  expect(new Set(lasting.map(({ statistic }) => statistic.how))).toEqual(new Set(['count', 'late-backlog', 'growth']));
});
