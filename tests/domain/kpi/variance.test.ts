import { describe, expect, test } from 'vitest';
import { kpiById } from '@/domain/kpi/registry';
import { findVariances } from '@/domain/kpi/variance/find-variances';
import { defaultVariance, type VarianceSettings } from '@/domain/kpi/variance/variance-settings';
import type { TicketLife } from '@/domain/tickets/life';
import { tableFor } from './answers';
import { agent, at, created, customer, life, says } from './lives';

/** A ticket of a day (from Monday 5 January) answered after so many minutes. */
const answered = (day: number, minutes: number, team = 'Support'): TicketLife =>
  life(
    [
      created(at('10:00', day)),
      says(at('10:00', day), customer),
      says(at(`1${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`, day), agent('dana')),
    ],
    { facts: { team, channel: 'email' } },
  );
const day = (n: number, minutes: number, count = 12, team?: string) =>
  Array.from({ length: count }, () => answered(n, minutes, team));
/** Weeks before the day looked at, with the minutes of each. */
const weeks = (...minutes: readonly number[]) => minutes.flatMap((each, i) => day(70 - 7 * (i + 1), each));

const found = (lives: readonly TicketLife[], settings: Partial<VarianceSettings> = {}) =>
  findVariances({
    table: tableFor(lives, {}),
    kpis: [kpiById('M1'), kpiById('M28')],
    settings: { ...defaultVariance, ...settings },
    reading: { hours: 'calendar', reopenDays: 7 },
    until: at('12:00', 70),
  });
const of = (lives: readonly TicketLife[], id = 'M1', settings: Partial<VarianceSettings> = {}) =>
  found(lives, settings).filter(({ kpi, group }) => kpi.id === id && group.kind === 'all');

describe('three minutes became ten', () => {
  const usual = weeks(3, 3, 4, 3, 2, 3, 4, 3);

  test('fires with both numbers, n and how many windows they were held against', () => {
    const [variance] = of([...usual, ...day(70, 10)]);
    expect(variance).toMatchObject({ value: 600, usual: 180, windows: 8, against: 'weekday', result: { n: 12 } });
    expect(variance!.ratio).toBeCloseTo(10 / 3, 10);
  });

  test('is told for the team and the channel it happens in, too', () => {
    const groups = found([...usual, ...day(70, 10)]).filter(({ kpi }) => kpi.id === 'M1');
    expect(groups.map(({ group }) => group.kind).sort()).toEqual(['all', 'channel', 'team']);
  });

  test.each<[string, readonly TicketLife[]]>([
    ['below twice the usual', day(70, 5)],
    ['on fewer than ten replies', day(70, 10, 9)],
    ['for the better', day(70, 0)],
    ['when nothing was answered', []],
  ])('does not fire %s', (_, today) => {
    expect(of([...usual, ...today])).toEqual([]);
  });

  test('does not fire below the floor', () => {
    expect(of([...weeks(1, 1, 2, 1, 1, 1), ...day(70, 4)])).toEqual([]);
    expect(
      of([...weeks(1, 1, 2, 1, 1, 1), ...day(70, 4)], 'M1', { floors: { ...defaultVariance.floors, seconds: 100 } }),
    ).toHaveLength(1);
  });

  test('does not fire within the usual spread', () => {
    expect(of([...weeks(3, 12, 2, 15, 4, 11, 3, 14), ...day(70, 20)])).toEqual([]);
  });

  test('where the usual never varies, ratio and floor decide alone', () => {
    const [variance] = of([...weeks(3, 3, 3, 3), ...day(70, 10)]);
    expect(variance).toMatchObject({ usual: 180, windows: 4 });
    expect(variance).not.toHaveProperty('z');
  });

  test('with fewer than four such weeks the days before are the measure', () => {
    const days = Array.from({ length: 9 }, (_, i) => day(69 - i, 3 + (i % 2))).flat();
    expect(of([...days, ...day(70, 12)])[0]).toMatchObject({ against: 'days', windows: 9 });
    expect(of([...days.slice(0, 6 * 12), ...day(70, 12)])).toEqual([]);
  });

  test('can be switched off', () => {
    expect(of([...usual, ...day(70, 10)], 'M1', { isOn: false })).toEqual([]);
  });
});

test('three times the usual volume fires, a third of it does too', () => {
  const usual = [1, 2, 3, 4, 5].flatMap((week) => day(70 - 7 * week, 3, 30 + (week % 2)));
  expect(of([...usual, ...day(70, 3, 90)], 'M28')[0]).toMatchObject({ value: 90 });
  expect(of([...usual, ...day(70, 3, 11)], 'M28')[0]).toMatchObject({ value: 11 });
  expect(of([...usual, ...day(70, 3, 40)], 'M28')).toEqual([]);
});
