import { describe, expect, test } from 'vitest';
import { bucketsOf, fittingUnit } from '@/domain/kpi/period/buckets';
import { teamCalendar } from '@/domain/kpi/period/calendar';
import { type PeriodChoice, periodOf, previousPeriod } from '@/domain/kpi/period/period';
import { periodsOf } from '@/domain/kpi/screen/context';
import { instant } from '@/domain/time/instant';
import { toLocal } from '@/domain/time/zone';

const when = (iso: string) => instant(Date.parse(iso));
const shown = (zone: string, at: number) => {
  const { date, time } = toLocal(zone, instant(at));
  return `${date} ${time.slice(0, 5)}`;
};
const BERLIN = teamCalendar('en-GB', 'Europe/Berlin');
const TEHRAN = teamCalendar('fa', 'Asia/Tehran');
const ISTANBUL = teamCalendar('tr', 'Europe/Istanbul');
// A Wednesday.
const NOW = when('2026-04-08T10:00:00Z');

const days = (choice: PeriodChoice, calendar = BERLIN) => {
  const { from, to } = periodOf(choice, calendar, NOW)!;
  return [shown(calendar.zone, from), shown(calendar.zone, to)];
};

describe('periods are whole days of the team', () => {
  test.each<[PeriodChoice, string, string]>([
    [{ kind: 'days', days: 1 }, '2026-04-08 00:00', '2026-04-09 00:00'],
    [{ kind: 'days', days: 28 }, '2026-03-12 00:00', '2026-04-09 00:00'],
    [{ kind: 'week' }, '2026-04-06 00:00', '2026-04-09 00:00'],
    [{ kind: 'week', back: 1 }, '2026-03-30 00:00', '2026-04-06 00:00'],
    [{ kind: 'month', back: 1 }, '2026-03-01 00:00', '2026-04-01 00:00'],
    [{ kind: 'quarter', back: 1 }, '2026-01-01 00:00', '2026-04-01 00:00'],
    [{ kind: 'year' }, '2026-01-01 00:00', '2026-04-09 00:00'],
    [{ kind: 'custom', from: '2026-03-29', to: '2026-03-29' }, '2026-03-29 00:00', '2026-03-30 00:00'],
  ])('%j', (choice, from, to) => {
    expect(days(choice)).toEqual([from, to]);
  });

  test('the week starts on Saturday and the month is Jalali for Persian', () => {
    expect(days({ kind: 'week' }, TEHRAN)[0]).toBe('2026-04-04 00:00');
    // 1 Farvardin 1405 was 21 March 2026.
    expect(days({ kind: 'month' }, TEHRAN)[0]).toBe('2026-03-21 00:00');
    expect(days({ kind: 'month', back: 1 }, TEHRAN)).toEqual(['2026-02-20 00:00', '2026-03-21 00:00']);
    expect(days({ kind: 'year', back: 1 }, TEHRAN)).toEqual(['2025-03-21 00:00', '2026-03-21 00:00']);
    expect(days({ kind: 'week' }, ISTANBUL)[0]).toBe('2026-04-06 00:00');
  });

  test('the previous period has as many days, whatever the clocks did', () => {
    const period = periodOf({ kind: 'days', days: 28 }, BERLIN, NOW)!;
    const before = previousPeriod(period, BERLIN);
    expect([shown('Europe/Berlin', before.from), before.to]).toEqual(['2026-02-12 00:00', period.from]);
    // 28 days with a spring night are an hour shorter.
    expect(period.to - period.from).toBe(28 * 86_400_000 - 3_600_000);
    expect(before.to - before.from).toBe(28 * 86_400_000);
  });

  test('a baseline has the length of the period', () => {
    const periods = periodsOf(
      { period: { kind: 'days', days: 7 }, against: { baselineFrom: '2025-11-03' } },
      BERLIN,
      NOW,
    )!;
    expect([periods.before!.from, periods.before!.to].map((at) => shown('Europe/Berlin', at))).toEqual([
      '2025-11-03 00:00',
      '2025-11-10 00:00',
    ]);
  });

  test('what is no period is none', () => {
    expect(periodOf({ kind: 'custom', from: '2026-03-02', to: '2026-03-01' }, BERLIN, NOW)).toBeUndefined();
    expect(periodOf({ kind: 'custom', from: '2026-02-30', to: '2026-03-01' }, BERLIN, NOW)).toBeUndefined();
  });
});

test('buckets are cut at the team’s midnights, the day of the clock change with 23 hours', () => {
  const period = periodOf({ kind: 'custom', from: '2026-03-28', to: '2026-03-30' }, BERLIN, NOW)!;
  const buckets = bucketsOf(period, 'day', BERLIN);
  expect(buckets.slice(1).map((to, i) => (to - buckets[i]!) / 3_600_000)).toEqual([24, 23, 24]);
  expect([1, 28, 100, 400].map((n) => fittingUnit(periodOf({ kind: 'days', days: n }, BERLIN, NOW)!))).toEqual([
    'hour',
    'day',
    'week',
    'month',
  ]);
});
