import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { closedDaysOf, originOf } from '@/domain/holidays/closed-days-of';
import { HOLIDAY_IDS, type HolidayPreset } from '@/domain/holidays/preset';
import { holidayPresets } from '@/domain/holidays/presets';
import { takeOver } from '@/domain/holidays/take-over';
import { elapsed } from '@/domain/time/open-time';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { officeWeek, scheduleOf, span, wallIn } from '../kit';

const preset = (id: string): HolidayPreset => holidayPresets.find((one) => one.id === id)!;
const dates = (id: string, name: string) =>
  preset(id)
    .days.filter(({ ids }) => ids.includes(name as never))
    .map(({ on }) => on);
const weekday = (on: string) => new Date(`${on}T00:00:00Z`).getUTCDay();

describe.each(holidayPresets.map((one) => [one.id, one] as const))('%s', (_, { days, years, source, id }) => {
  test('every day is a real date of its years, each named once, in order', () => {
    const on = days.map((day) => day.on);
    expect(on).toEqual([...new Set(on)].toSorted());
    expect([...new Set(on.map((date) => Number(date.slice(0, 4))))]).toEqual(years);
    expect(on.filter((date) => new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date)).toEqual([]);
  });
  test('says who decided', () => {
    expect(source.name).not.toBe('');
    expect(source.url).toMatch(/^https:\/\//);
  });
  test('can be taken over into a schedule', () => {
    const days = closedDaysOf(preset(id), (name) => name);
    const schedule = scheduleOf('UTC', takeOver({ weekly: officeWeek }, days, originOf(preset(id))));
    expect(validateSchedule(schedule)).toEqual([]);
    expect(schedule.versions[0]!.holidays!.length + schedule.versions[0]!.breaks!.length).toBe(days.length);
  });
});

test.each(['en', 'tr', 'fa'])('every holiday has a name in %s', (language) => {
  const words = parse(readFileSync(new URL(`../../../src/locales/${language}.yml`, import.meta.url), 'utf8')).holiday;
  expect(Object.keys(words).toSorted()).toEqual([...HOLIDAY_IDS].toSorted());
});

test('every name is used by some country', () => {
  const used = new Set(holidayPresets.flatMap(({ days }) => days.flatMap(({ ids }) => ids)));
  expect(HOLIDAY_IDS.filter((id) => !used.has(id))).toEqual([]);
});

describe('Türkiye', () => {
  test('bayrams: three and four days after a half one, at the dates of the Diyanet', () => {
    const half = preset('TR').days.filter(({ from }) => from !== undefined);
    expect(half.filter(({ on }) => on.startsWith('2026')).map(({ on, ids, from }) => [on, ids[0], from])).toEqual([
      ['2026-03-19', 'eidAlFitrEve', '13:00'],
      ['2026-05-26', 'eidAlAdhaEve', '13:00'],
      ['2026-10-28', 'republicDayEve', '13:00'],
    ]);
    for (const [name, count] of [
      ['eidAlFitr', 3],
      ['eidAlAdha', 4],
    ] as const) {
      const runs = Map.groupBy(dates('TR', name), (on) => on.slice(0, 4));
      expect([...runs.values()].map((run) => run.length)).toEqual([count, count, count, count, count]);
      for (const [first] of runs.values()) {
        const eve = new Date(Date.parse(`${first}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
        expect(dates('TR', `${name}Eve`)).toContain(eve);
      }
    }
  });

  test('an arife is worked until 13:00', () => {
    const version = takeOver(
      { weekly: officeWeek },
      closedDaysOf(preset('TR'), (id) => id),
      'preset:TR',
    );
    const istanbul = wallIn('Europe/Istanbul');
    const schedule = scheduleOf('Europe/Istanbul', version);
    expect(elapsed(schedule, istanbul('2026-05-25 00:00'), istanbul('2026-06-01 00:00'))).toBe(span('12h'));
    expect(elapsed(schedule, istanbul('2026-10-26 00:00'), istanbul('2026-10-31 00:00'))).toBe(span('28h'));
  });
});

describe('Iran', () => {
  // As the decreed calendar of 1405 was reported: none in Ordibehesht, Mehr and Azar, six Thursdays and three Fridays; 25 days in all,
  // six in Farvardin, where the report leaves out 25 Farvardin (25 Shawwal), which the law names.
  test('the year 1405 has as many days as it was announced with', () => {
    const persian = new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: 'UTC', year: 'numeric', month: 'numeric' });
    const months = preset('IR').days.flatMap(({ on }) => {
      const parts = persian.formatToParts(new Date(`${on}T12:00:00Z`));
      const of = (type: string) => Number.parseInt(parts.find((part) => part.type === type)!.value, 10);
      return of('year') === 1405 ? [{ month: of('month'), day: weekday(on) }] : [];
    });
    const count = (month: number) => months.filter((one) => one.month === month).length;
    expect([months.length, count(1), count(2), count(5), count(7), count(9), count(12)]).toEqual([
      25 + 1,
      6 + 1,
      0,
      4,
      0,
      0,
      4,
    ]);
    expect([4, 5].map((day) => months.filter((one) => one.day === day).length)).toEqual([6, 3]);
  });

  test('days of the solar year by the Persian calendar', () => {
    const persian = new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const at = (name: string) => [
      ...new Set(dates('IR', name).map((on) => persian.format(new Date(`${on}T12:00:00Z`)))),
    ];
    expect(at('nowruz')).toEqual(['1/1', '1/2', '1/3', '1/4']);
    expect(at('islamicRepublicDay')).toEqual(['1/12']);
    expect(at('natureDay')).toEqual(['1/13']);
    expect(at('khomeiniDeath')).toEqual(['3/14']);
    expect(at('khordadUprising')).toEqual(['3/15']);
    expect(at('revolutionDay')).toEqual(['11/22']);
    expect(at('oilDay')).toEqual(['12/29']);
    expect(at('lastDayOfYear')).toEqual(['12/30']);
  });

  test('what the moon has not decided yet is marked', () => {
    const expected = preset('IR').days.filter(({ isExpected }) => isExpected);
    expect(expected[0]!.on).toBe('2027-01-24');
    expect(expected.flatMap(({ ids }) => ids)).not.toContain('nowruz');
    // 1 Shawwal is decreed for 2026 and falls on a day that is free anyway.
    expect(preset('IR').days.find(({ on }) => on === '2026-03-21')).toEqual({
      on: '2026-03-21',
      ids: ['nowruz', 'eidAlFitr'],
    });
    expect(preset('IR').days.find(({ on }) => on === '2028-06-03')).toEqual({
      on: '2028-06-03',
      ids: ['khomeiniDeath', 'tasua'],
    });
  });
});

describe('elsewhere', () => {
  test.each([
    ['DE', '2026-12-26', true],
    ['DE', '2026-10-31', false],
    ['GB-EAW', '2026-12-28', true],
    ['GB-EAW', '2025-12-29', false],
    ['US', '2026-07-03', true],
    ['US', '2026-11-26', true],
    ['US', '2026-11-27', false],
    ['FR', '2028-05-25', true],
    ['NL', '2025-04-26', true],
    ['NL', '2026-05-05', false],
    ['NL', '2025-05-05', true],
  ])('%s %s is free: %s', (id, on, isFree) => {
    expect(preset(id).days.some((day) => day.on === on)).toBe(isFree);
  });

  test('days of rest that belong to a weekday fall on it', () => {
    const on = (id: string, name: string) => [...new Set(dates(id, name).map(weekday))];
    expect(on('DE', 'goodFriday')).toEqual([5]);
    for (const id of ['DE', 'GB-EAW', 'FR', 'NL']) expect(on(id, 'easterMonday')).toEqual([1]);
    for (const id of ['DE', 'FR', 'NL']) expect([on(id, 'ascensionDay'), on(id, 'whitMonday')]).toEqual([[4], [1]]);
    for (const name of ['earlyMayHoliday', 'springHoliday', 'summerHoliday']) expect(on('GB-EAW', name)).toEqual([1]);
    for (const name of ['kingDay', 'presidentsDay', 'memorialDay', 'laborDay', 'columbusDay'])
      expect(on('US', name)).toEqual([1]);
    expect(on('US', 'thanksgiving')).toEqual([4]);
  });

  test('Easter by the rule of Gauss, and what hangs on it', () => {
    const easter = (year: number) => {
      const [a, b, c] = [year % 19, year % 4, year % 7];
      const d = (19 * a + 24) % 30;
      const e = (2 * b + 4 * c + 6 * d + 5) % 7;
      return Date.UTC(year, 2, 22 + d + e);
    };
    const shifted = (days: number) =>
      [2024, 2025, 2026, 2027, 2028].map((year) =>
        new Date(easter(year) + days * 86_400_000).toISOString().slice(0, 10),
      );
    expect(dates('DE', 'goodFriday')).toEqual(shifted(-2));
    expect(dates('NL', 'easterSunday')).toEqual(shifted(0));
    expect(dates('FR', 'easterMonday')).toEqual(shifted(1));
    expect(dates('DE', 'ascensionDay')).toEqual(shifted(39));
    expect(dates('NL', 'whitSunday')).toEqual(shifted(49));
    expect(dates('FR', 'whitMonday')).toEqual(shifted(50));
  });
});
