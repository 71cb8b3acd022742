import { describe, expect, test } from 'vitest';
import { add, elapsed, isOpen, nextChange, nextOpen } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import { timetableOf } from '@/domain/time/timetable';
import { office, officeWeek, scheduleOf, span, wallIn, week } from '../kit';

const utc = wallIn('UTC');
const roundTheClock = week({ 'Mon Tue Wed Thu Fri Sat Sun': '00:00–24:00' });

/** A week that repeats nothing: a lunch break, a split day, a night, a Saturday market, a short day. */
const irregular = (zone: string) =>
  scheduleOf(zone, {
    weekly: week({
      Mon: '09:00–17:30',
      Tue: '08:15–12:00 13:45–19:20',
      Wed: '22:00–06:00',
      Fri: '07:00–07:01 23:30–24:00',
      Sat: '06:00–13:00',
    }),
    breaks: [
      { weekday: 1, start: '12:10', end: '12:55' },
      { on: '2026-03-10', start: '16:00', end: '24:00' },
    ],
    holidays: [{ on: '2026-03-12' }],
    overrides: [{ on: '2026-03-15', intervals: [{ start: '10:00', end: '11:11' }] }],
  });

describe('an irregular week', () => {
  const london = wallIn('Europe/London');
  const schedule = irregular('Europe/London');

  test.each([
    ['2026-03-02 08:00', '2026-03-02 09:00', '0s'],
    ['2026-03-02 08:59:59', '2026-03-02 09:00:01', '1s'],
    ['2026-03-02 12:00', '2026-03-02 13:00', '15m'],
    ['2026-03-03 11:59', '2026-03-03 13:46', '2m'],
    ['2026-03-04 21:00', '2026-03-05 09:00', '8h'],
    ['2026-03-10 15:00', '2026-03-11 00:00', '1h'],
    // Thursday 12 March is a holiday: the night before ends at midnight.
    ['2026-03-11 12:00', '2026-03-12 12:00', '2h'],
    ['2026-03-13 00:00', '2026-03-14 06:30', '1h 1m'],
    ['2026-03-15 00:00', '2026-03-16 00:00', '1h 11m'],
    ['2026-03-16 09:00', '2026-03-16 09:00', '0s'],
    ['2026-03-17 09:00', '2026-03-16 09:00', '0s'],
  ])('%s → %s is %s', (from, to, expected) => {
    expect(elapsed(schedule, london(from), london(to))).toBe(span(expected));
  });

  test.each([
    ['2026-03-02 17:00', '30m', 'close', '2026-03-02 17:30'],
    ['2026-03-02 17:00', '30m', 'nextOpen', '2026-03-03 08:15'],
    ['2026-03-02 17:00', '31m', 'close', '2026-03-03 08:16'],
    ['2026-03-11 23:00', '1h', 'nextOpen', '2026-03-13 07:00'],
    ['2026-03-13 07:00', '1m', 'nextOpen', '2026-03-13 23:30'],
    ['2026-03-02 17:30', '0s', 'close', '2026-03-03 08:15'],
    ['2026-03-02 17:29', '0s', 'nextOpen', '2026-03-02 17:29'],
  ] as const)('%s + %s (%s) is %s', (from, n, boundary, expected) => {
    expect(add(schedule, london(from), span(n), boundary)).toBe(london(expected));
  });

  test.each([
    ['2026-03-02 09:00', true],
    ['2026-03-02 12:10', false],
    ['2026-03-02 12:55', true],
    ['2026-03-02 17:30', false],
    ['2026-03-05 05:59:59', true],
    ['2026-03-05 06:00', false],
    ['2026-03-12 00:00', false],
    ['2026-03-11 23:59:59', true],
  ])('at %s open is %s', (at, expected) => {
    expect(isOpen(schedule, london(at))).toBe(expected);
  });

  test.each([
    ['2026-03-02 09:00', '2026-03-02 12:10'],
    ['2026-03-02 12:10', '2026-03-02 12:55'],
    ['2026-03-11 23:00', '2026-03-12 00:00'],
    ['2026-03-12 00:00', '2026-03-13 07:00'],
  ])('after %s it changes at %s', (at, expected) => {
    expect(nextChange(schedule, london(at))).toBe(london(expected));
  });
});

describe('the clocks change', () => {
  const night = week({ 'Mon Tue Wed Thu Fri Sat Sun': '22:00–06:00' });
  test.each([
    ['spring, 7 h', 'Europe/Berlin', '2026-03-28 22:00', '2026-03-29 06:00', night, '7h'],
    ['autumn, 9 h', 'Europe/Berlin', '2026-10-24 22:00', '2026-10-25 06:00', night, '9h'],
    [
      'an end in the gap moves on',
      'Europe/Berlin',
      '2026-03-29 00:00',
      '2026-03-30 00:00',
      week({ Sun: '00:00–02:30' }),
      '2h 30m',
    ],
    [
      'both ends in the gap',
      'Europe/Berlin',
      '2026-03-29 00:00',
      '2026-03-30 00:00',
      week({ Sun: '02:10–02:40' }),
      '30m',
    ],
    [
      'reversed by the gap: dropped',
      'Europe/Berlin',
      '2026-03-29 00:00',
      '2026-03-30 00:00',
      week({ Sun: '02:30–03:00' }),
      '0s',
    ],
    [
      'an end in the overlap: first pass',
      'Europe/Berlin',
      '2026-10-25 00:00',
      '2026-10-26 00:00',
      week({ Sun: '00:00–02:30' }),
      '2h 30m',
    ],
    [
      'a start in the overlap: first pass',
      'Europe/Berlin',
      '2026-10-25 00:00',
      '2026-10-26 00:00',
      week({ Sun: '02:30–04:00' }),
      '2h 30m',
    ],
    ['half an hour', 'Australia/Lord_Howe', '2026-10-03 22:00', '2026-10-04 06:00', night, '7h 30m'],
    ['at midnight', 'America/Havana', '2026-03-08 00:00', '2026-03-09 00:00', roundTheClock, '23h'],
    ['45 minutes east of the hour', 'Pacific/Chatham', '2026-09-27 00:00', '2026-09-28 00:00', roundTheClock, '23h'],
    ['a calendar day that never was', 'Pacific/Apia', '2011-12-29 00:00', '2012-01-01 00:00', roundTheClock, '48h'],
  ])('%s (%s)', (_, zone, from, to, weekly, expected) => {
    const at = wallIn(zone);
    expect(elapsed(scheduleOf(zone, { weekly }), at(from), at(to))).toBe(span(expected));
  });
});

describe('a holiday is the local calendar day', () => {
  test.each([
    ['America/St_Johns', '2010-11-07'],
    ['America/St_Johns', '2010-11-06'],
    ['America/Havana', '2026-11-01'],
    ['Asia/Tehran', '2022-09-21'],
    ['Asia/Tehran', '2022-03-22'],
    ['America/Sao_Paulo', '2018-11-04'],
  ])('%s %s', (zone, on) => {
    const schedule = scheduleOf(zone, { weekly: roundTheClock, holidays: [{ on }] });
    const at = wallIn(zone);
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    for (let minute = -180; minute < 27 * 60; minute += 0.5) {
      const instant = (at(`${on} 00:00`) + minute * 60_000) as ReturnType<typeof utc>;
      const date = local.format(instant);
      if (isOpen(schedule, instant) !== (date !== on)) expect(new Date(instant)).toBe(date);
    }
  });
});

describe('versions', () => {
  const schedule = scheduleOf(
    'UTC',
    { weekly: week({ Mon: '09:00–17:00' }) },
    { from: utc('2026-03-02 12:00'), weekly: week({ Mon: '11:00–13:00', Sun: '22:00–02:00' }) },
    { from: utc('2026-03-09 01:00'), weekly: week({ Mon: '09:00–17:00' }) },
  );
  test.each([
    ['2026-03-02 00:00', '2026-03-03 00:00', '4h'],
    ['2026-03-08 00:00', '2026-03-09 09:00', '3h'],
    ['2026-03-09 00:00', '2026-03-10 00:00', '9h'],
  ])('%s → %s is %s', (from, to, expected) => {
    expect(elapsed(schedule, utc(from), utc(to))).toBe(span(expected));
  });
  test('the earliest version rules the time before it', () => {
    const later = scheduleOf('UTC', { from: utc('2026-03-02 12:00'), weekly: roundTheClock });
    expect(elapsed(later, utc('2020-01-01 00:00'), utc('2020-01-02 00:00'))).toBe(span('24h'));
  });
});

describe('never', () => {
  const never: [string, Schedule][] = [
    ['no versions', scheduleOf('UTC')],
    ['no hours', scheduleOf('UTC', { weekly: {} })],
    [
      'a break over everything',
      scheduleOf('UTC', {
        weekly: week({ Mon: '09:00–10:00' }),
        breaks: [{ weekday: 1, start: '08:00', end: '11:00' }],
      }),
    ],
    ['an unknown zone', scheduleOf('Mars/Olympus', { weekly: roundTheClock })],
    ['a time that is none', scheduleOf('UTC', { weekly: week({ Mon: '09:00–25:00' }) })],
  ];
  test.each(never)('%s', (_, schedule) => {
    const at = utc('2026-03-02 09:00');
    expect(elapsed(schedule, at, utc('2036-03-02 09:00'))).toBe(0);
    expect(add(schedule, at, span('1s'), 'close')).toBeUndefined();
    expect(nextOpen(schedule, at)).toBeUndefined();
    expect(nextChange(schedule, at)).toBeUndefined();
    expect(isOpen(schedule, at)).toBe(false);
  });

  test('always open never changes, and its last second is found', () => {
    const always = scheduleOf('UTC', { weekly: roundTheClock });
    expect(nextChange(always, utc('2026-03-02 09:00'))).toBeUndefined();
    expect(add(always, utc('2026-03-02 09:00'), span('36500d'), 'nextOpen')).toBe(utc('2126-02-06 09:00'));
  });

  test('hours on one date alone: before, at and after', () => {
    const once = scheduleOf('UTC', {
      weekly: {},
      overrides: [{ on: '2040-01-01', intervals: [{ start: '10:00', end: '12:00' }] }],
    });
    expect(nextOpen(once, utc('2026-01-01 00:00'))).toBe(utc('2040-01-01 10:00'));
    expect(add(once, utc('2026-01-01 00:00'), span('2h'), 'close')).toBe(utc('2040-01-01 12:00'));
    expect(add(once, utc('2026-01-01 00:00'), span('2h'), 'nextOpen')).toBeUndefined();
    expect(add(once, utc('2026-01-01 00:00'), span('2h 1s'), 'close')).toBeUndefined();
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is no instant', (bad) => {
    const at = bad as ReturnType<typeof utc>;
    expect(elapsed(office(), at, at)).toBe(0);
    expect(isOpen(office(), at)).toBe(false);
    expect(nextChange(office(), Number.NaN as typeof at)).toBeUndefined();
    expect(add(office(), utc('2026-03-02 09:00'), Number.NaN as ReturnType<typeof span>, 'close')).toBeUndefined();
  });
});

test('parts of a second are floored at both ends, so that parts add up', () => {
  const at = utc('2026-03-02 09:00');
  const moment = (ms: number) => (at + ms) as typeof at;
  expect(elapsed(office(), moment(999), moment(1001))).toBe(1);
  expect(elapsed(office(), moment(1), moment(999))).toBe(0);
  expect(add(office(), moment(500), span('0s'), 'close')).toBe(at + 500);
  expect(add(office(), moment(500), span('1s'), 'close')).toBe(at + 1000);
});

describe('a schedule is compiled for the days it is asked for, and grows', () => {
  const week40 = span('40h');
  const weeks: [string, string][] = [
    ['2026-03-02', '2026-03-09'],
    ['2026-04-27', '2026-05-04'],
    ['2026-05-04', '2026-05-11'],
    ['2031-03-03', '2031-03-10'],
    ['2025-12-29', '2026-01-05'],
    ['2001-01-01', '2001-01-08'],
    ['2050-01-03', '2050-01-10'],
    ['2049-12-27', '2050-01-03'],
  ];
  const asked = (schedule: Schedule, [from, to]: [string, string]) =>
    elapsed(schedule, utc(`${from} 00:00`), utc(`${to} 00:00`));

  test.each([
    ['forwards', weeks.toSorted()],
    ['backwards', weeks.toSorted().toReversed()],
    ['as it comes', weeks],
  ])('%s', (_, order) => {
    const schedule = office();
    expect(order.map((one) => asked(schedule, one))).toEqual(order.map(() => week40));
    expect(order.map((one) => asked(schedule, one))).toEqual(order.map(() => week40));
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('day by day in %s, far from UTC', (zone) => {
    const schedule = scheduleOf(zone, { weekly: week({ 'Mon Tue Wed Thu Fri Sat Sun': '00:00–01:00 23:00–24:00' }) });
    const at = wallIn(zone);
    for (let day = 1; day < 200; day++) {
      const from = (at('2026-01-01 00:00') + day * 86_400_000) as ReturnType<typeof utc>;
      expect(elapsed(schedule, from, (from + 86_400_000) as typeof from)).toBe(span('2h'));
    }
  });

  test('the whole of what is known, and nothing around it', () => {
    const always = scheduleOf('UTC', { weekly: roundTheClock });
    expect(elapsed(always, utc('1800-01-01 00:00'), utc('1900-01-02 00:00'))).toBe(span('24h'));
    expect(elapsed(always, utc('2299-12-31 00:00'), utc('2400-01-01 00:00'))).toBe(span('24h'));
    expect(isOpen(always, utc('1899-12-31 23:59:59'))).toBe(false);
    expect(isOpen(always, utc('2300-01-01 00:00'))).toBe(false);
    expect(add(always, utc('2299-12-31 23:00'), span('2h'), 'close')).toBeUndefined();
    expect(elapsed(office(), utc('2400-01-01 00:00'), utc('2401-01-01 00:00'))).toBe(0);
    expect(nextOpen(office(), utc('2400-01-01 00:00'))).toBeUndefined();
  });

  test.each<[string, Schedule]>([
    ['no hours', scheduleOf('UTC', { weekly: {} })],
    [
      'hours that are over',
      scheduleOf('UTC', {
        weekly: {},
        overrides: [{ on: '2026-03-01', intervals: [{ start: '10:00', end: '12:00' }] }],
      }),
    ],
    [
      'hours of a version that is over',
      scheduleOf('UTC', { weekly: officeWeek }, { from: utc('2026-03-01 00:00'), weekly: {} }),
    ],
    [
      'a holiday that is no date',
      scheduleOf('UTC', { weekly: {}, holidays: [{ on: 'never' }], overrides: [{ on: 'never', intervals: [] }] }),
    ],
  ])('that it never opens again is seen without looking for centuries: %s', (_, schedule) => {
    expect(nextOpen(schedule, utc('2026-03-02 09:00'))).toBeUndefined();
    expect(nextChange(schedule, utc('2026-03-02 09:00'))).toBeUndefined();
    const { firstDay, endDay } = timetableOf(schedule);
    expect(endDay - firstDay).toBeLessThan(1500);
  });

  test('that it never closes is seen as soon', () => {
    const always = scheduleOf('UTC', { weekly: roundTheClock });
    expect(nextChange(always, utc('2026-03-02 09:00'))).toBeUndefined();
    expect(timetableOf(always).endDay - timetableOf(always).firstDay).toBeLessThan(1500);
  });

  test('but not before everything dated is over', () => {
    const dated = { holidays: [{ on: '2032-01-01' }] };
    expect(nextChange(scheduleOf('UTC', { weekly: roundTheClock, ...dated }), utc('2026-03-02 09:00'))).toBe(
      utc('2032-01-01 00:00'),
    );
    const broken = { breaks: [{ on: '2031-05-05', start: '23:00', end: '01:00' }] };
    expect(nextChange(scheduleOf('UTC', { weekly: roundTheClock, ...broken }), utc('2026-03-02 09:00'))).toBe(
      utc('2031-05-05 23:00'),
    );
    const later = scheduleOf('UTC', { weekly: {} }, { from: utc('2034-02-01 12:00'), weekly: officeWeek });
    expect(nextOpen(later, utc('2026-03-02 09:00'))).toBe(utc('2034-02-01 12:00'));
  });

  test('one schedule object is compiled once', () => {
    const schedule = office();
    expect(timetableOf(schedule)).toBe(timetableOf(schedule));
    expect(timetableOf(office())).not.toBe(timetableOf(schedule));
  });
});
