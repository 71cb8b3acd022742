import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatChunks } from '@/domain/kpi/columns/concat';
import { ascendingOrder, consecutive, countBefore } from '@/domain/kpi/columns/order';
import { defaultKpiSettings } from '@/domain/kpi/kpi-settings';
import { teamCalendar } from '@/domain/kpi/period/calendar';
import { kpis } from '@/domain/kpi/registry';
import { aggregateRows } from '@/domain/kpi/screen/aggregate-rows';
import { ask, type KpiSource } from '@/domain/kpi/screen/context';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { rowsLeftOut, rowsOf } from '@/domain/kpi/screen/rows';
import { answerScreen } from '@/domain/kpi/screen/screen';
import { breakDownScreen } from '@/domain/kpi/screen/tables';
import { explainKpi } from '@/domain/kpi/screen/why';
import type { TicketEvent } from '@/domain/tickets/event';
import { STATUSES } from '@/domain/tickets/facts';
import type { TicketLife } from '@/domain/tickets/life';
import { office } from '../kit';
import { tableFor } from './answers';
import { agent, at, bot, customer, event, life } from './lives';

const hour = fc.integer({ min: 0, max: 24 * 40 });
const actor = fc.constantFrom(customer, customer, agent('a', 'Ada'), agent('b', 'Bo'), agent('c', 'Cem'), bot);
const anEvent: fc.Arbitrary<TicketEvent> = fc.oneof(
  fc
    .record({ h: hour, actor, isPublic: fc.boolean() })
    .map(({ h, ...message }) => event(at('00:00', h / 24), { kind: 'message', ...message })),
  fc
    .record({ h: hour, status: fc.constantFrom(...STATUSES) })
    .map(({ h, status }) => event(at('00:00', h / 24), { kind: 'status', status })),
  fc
    .record({ h: hour, score: fc.integer({ min: 0, max: 6 }) })
    .map(({ h, score }) => event(at('00:00', h / 24), { kind: 'rating', score, scale: '5-point' })),
  hour.map((h) => event(at('00:00', h / 24), { kind: 'survey-sent' })),
);
const ticket: fc.Arbitrary<TicketLife> = fc
  .record({
    events: fc.array(anEvent, { maxLength: 8 }),
    h: hour,
    isHistoryComplete: fc.boolean(),
    facts: fc.record(
      {
        channel: fc.constantFrom('email' as const, 'chat' as const),
        team: fc.constantFrom('X', 'Y'),
        tags: fc.subarray(['vip', 'complaint', 'sale']),
        worth: fc.constantFrom(0, 19.99, 3_000_000_000.5, -2),
        requester: fc.constantFrom('r1', 'r2', 'r3'),
        isSpam: fc.constant(true),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ events, h, isHistoryComplete, facts }) =>
    life([event(at('00:00', h / 24), { kind: 'created', actor: customer }), ...events], {
      facts: { ...facts, ...(facts.isSpam && h % 4 ? { isSpam: false } : {}) },
      isHistoryComplete,
    }),
  );

const query: KpiQuery = {
  period: { kind: 'days', days: 21 },
  against: 'previous',
  filter: {},
  hours: 'business',
  hasTrends: true,
};
const sourceOf = (lives: readonly TicketLife[]): KpiSource => ({
  table: tableFor(lives, { schedules: [office('UTC')] }),
  series: [],
  settings: defaultKpiSettings,
  calendar: teamCalendar('en', 'UTC'),
  now: at('12:00', 33),
});

describe('whatever the tickets', () => {
  test('the rows behind a card add up to the card, and the rows left out to the exclusions counted', () => {
    fc.assert(
      fc.property(
        fc.array(ticket, { maxLength: 25 }),
        fc.constantFrom<KpiQuery['filter']>({}, { team: ['X'] }, { tag: ['vip', ''] }),
        (lives, filter) => {
          const source = sourceOf(lives);
          for (const { result, kpi } of answerScreen(source, { ...query, filter })!.lines) {
            if (kpi.statistic.how === 'series' || kpi.statistic.how === 'growth') continue;
            const asked = ask(source, { ...query, filter, kpis: [kpi.id] })!;
            const sum = aggregateRows(kpi, rowsOf(kpi, asked), asked.view.scope, 'UTC');
            if (result.value !== undefined) expect(result.value, kpi.id).toBeCloseTo(sum ?? Number.NaN, 9);
            else if (!result.isSmall) expect(sum, kpi.id).toBeUndefined();
            for (const { reason, count } of result.excluded) {
              if (reason !== 'other-scale') expect(rowsLeftOut(kpi, asked, reason), kpi.id).toHaveLength(count);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the buckets of a trend and the lines of a breakdown add up to the card', () => {
    fc.assert(
      fc.property(fc.array(ticket, { maxLength: 25 }), (lives) => {
        const source = sourceOf(lives);
        const additive = kpis.filter(
          ({ statistic }) =>
            ['durations', 'count', 'share', 'first-contact'].includes(statistic.how) &&
            'of' in statistic &&
            statistic.of.when === undefined,
        );
        const ids = additive.map(({ id }) => id);
        const screen = answerScreen(source, { ...query, kpis: ids })!;
        const byAgent = breakDownScreen(source, { ...query, kpis: ids }, ['agent'])!;
        const crossed = breakDownScreen(source, { ...query, kpis: ids }, ['weekday', 'hour'])!;
        for (const { kpi, result, trend } of screen.lines) {
          const sum = (list: readonly ({ readonly n: number } | undefined)[]) =>
            list.reduce((total, one) => total + (one?.n ?? 0), 0);
          expect(sum(trend.map((bucket) => bucket.result)), kpi.id).toBe(result.n);
          expect(sum(byAgent.rows.map(({ results }) => results[kpi.id])), kpi.id).toBe(result.n);
          expect(sum(crossed.rows.map(({ results }) => results[kpi.id])), kpi.id).toBe(result.n);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('why a number: its rule, rows, exclusions and precision', () => {
  const lives = [
    life([
      event(at('10:00', 21), { kind: 'created', actor: customer }),
      event(at('11:00', 21), { kind: 'message', actor: agent('a'), isPublic: true }),
    ]),
    life([
      event(at('10:00', 21), { kind: 'created', actor: customer }),
      { ...event(at('11:00', 21), { kind: 'message', actor: agent('a'), isPublic: true }), precision: 'relative' },
    ]),
    life(
      [
        event(at('10:00', 21), { kind: 'created', actor: customer }),
        { ...event(at('11:30', 21), { kind: 'message', actor: agent('a'), isPublic: true }), precision: 'minute' },
      ],
      { facts: { isSpam: false } },
    ),
  ];
  const why = explainKpi(sourceOf(lives), query, 'M1')!;
  expect(why.result).toMatchObject({ n: 2, excluded: [{ reason: 'imprecise', count: 1 }] });
  expect(why.precision).toEqual({ exact: 1, minute: 1, relative: 0 });
  expect(why.rows.map(({ value }) => value)).toEqual([3600, 5400]);
  expect(explainKpi(sourceOf(lives), query, 'M99')).toBeUndefined();
});

test('columns are put in order of time, whatever their length, and merged without the dead', () => {
  const seconds = fc
    .array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 50 })
    .map((list) => Uint32Array.from(list));
  fc.assert(
    fc.property(seconds, fc.integer({ min: 0, max: 0xffffffff }), (list, second) => {
      const order = ascendingOrder(list) ?? consecutive(0, list.length);
      const sorted = Uint32Array.from(order, (row) => list[row]!);
      expect([...sorted]).toEqual([...list].sort((a, b) => a - b));
      expect(countBefore(sorted, second)).toBe(list.filter((one) => one < second).length);
    }),
  );
  const long = Uint32Array.from({ length: 5000 }, (_, i) => (i * 2_654_435_761) % 3000);
  const byTime = [...long.keys()].sort((a, b) => long[a]! - long[b]! || a - b);
  for (const length of [4095, 4096, 4097, 5000]) {
    const wanted = byTime.filter((row) => row < length);
    expect([...(ascendingOrder(long.subarray(0, length)) ?? [])], String(length)).toEqual(wanted);
  }
  const [one, two] = [
    sourceOf([life([event(at('10:00', 20), { kind: 'created', actor: customer })])]),
    sourceOf([life([event(at('09:00', 20), { kind: 'created', actor: customer })])]),
  ];
  const chunks = [one, two].flatMap(({ table }) => table.chunks.created ?? []);
  const merged = concatChunks('created', chunks);
  expect([...merged.at]).toEqual([at('09:00', 20) / 1000, at('10:00', 20) / 1000]);
  expect(concatChunks('created', chunks, Uint8Array.from([1])).length).toBe(0);
});
