import { describe, expect, test } from 'vitest';
import { add, elapsed, isOpen, nextChange, nextOpen } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import { part, scheduleOf, span, wallIn, week } from '../kit';
import { openSeconds } from './oracle';

/** Counted by hand, and by Temporal. */
function expectElapsed(schedule: Schedule, from: string, to: string, expected: string) {
  const at = wallIn(schedule.zone);
  expect(elapsed(schedule, at(from), at(to))).toBe(span(expected));
  expect(openSeconds(schedule, at(from), at(to))).toBe(span(expected));
}

describe('nights, with everything that can cut them', () => {
  const nights = scheduleOf('UTC', {
    weekly: week({ 'Mon Tue Wed Thu Fri': '22:00–06:00' }),
    breaks: [
      { weekday: 2, start: '02:00', end: '02:30' },
      { on: '2026-03-05', start: '00:00', end: '01:00' },
      { weekday: 5, start: '23:30', end: '00:30' },
    ],
    holidays: [{ on: '2026-03-04' }],
    overrides: [{ on: '2026-03-06', intervals: [part('20:00–23:00')] }],
  });
  const utc = wallIn('UTC');

  test.each([
    ['a break of the day after cuts the night before', '2026-03-02 12:00', '2026-03-03 12:00', '7h 30m'],
    ['a holiday cuts the end of one night', '2026-03-03 12:00', '2026-03-04 12:00', '2h'],
    ['and the beginning of the next', '2026-03-04 12:00', '2026-03-05 12:00', '5h'],
    ['dated hours do not touch the night that began before', '2026-03-05 12:00', '2026-03-06 12:00', '8h'],
    ['they replace the one that begins on their day', '2026-03-06 12:00', '2026-03-07 12:00', '3h'],
    ['a weekend', '2026-03-07 06:00', '2026-03-09 22:00', '0s'],
    ['a break that runs overnight itself', '2026-03-13 12:00', '2026-03-14 12:00', '7h'],
    ['the whole week', '2026-03-02 00:00', '2026-03-09 00:00', '25h 30m'],
  ])('%s', (_, from, to, expected) => {
    expectElapsed(nights, from, to, expected);
  });

  test.each([
    ['2026-03-03 22:00', '2h', '2026-03-04 00:00', '2026-03-05 01:00'],
    ['2026-03-02 22:00', '4h', '2026-03-03 02:00', '2026-03-03 02:30'],
    ['2026-03-02 22:00', '7h 30m', '2026-03-03 06:00', '2026-03-03 22:00'],
    ['2026-03-02 22:00', '7h 29m 59s', '2026-03-03 05:59:59', '2026-03-03 05:59:59'],
    ['2026-03-06 20:00', '3h', '2026-03-06 23:00', '2026-03-09 22:00'],
    ['2026-03-06 23:00', '1s', '2026-03-09 22:00:01', '2026-03-09 22:00:01'],
    ['2026-03-02 05:00', '14h 30m', '2026-03-05 06:00', '2026-03-05 22:00'],
  ] as const)('%s + %s is %s, or %s', (from, n, close, next) => {
    expect(add(nights, utc(from), span(n), 'close')).toBe(utc(close));
    expect(add(nights, utc(from), span(n), 'nextOpen')).toBe(utc(next));
  });

  test.each([
    ['2026-03-04 12:00', '2026-03-05 01:00'],
    ['2026-03-03 06:00', '2026-03-03 22:00'],
    ['2026-03-03 05:59:59', '2026-03-03 05:59:59'],
    ['2026-03-03 02:00', '2026-03-03 02:30'],
    ['2026-03-04 00:00', '2026-03-05 01:00'],
    ['2026-03-07 00:00', '2026-03-09 22:00'],
  ])('from %s it is open at %s', (from, expected) => {
    expect(nextOpen(nights, utc(from))).toBe(utc(expected));
    for (const boundary of ['close', 'nextOpen'] as const) {
      expect(add(nights, utc(from), span('0s'), boundary)).toBe(utc(expected));
      expect(add(nights, utc(from), span('-5m'), boundary)).toBe(utc(expected));
    }
  });

  test.each([
    ['2026-03-02 22:00', '2026-03-03 02:00'],
    ['2026-03-03 02:00', '2026-03-03 02:30'],
    ['2026-03-03 23:59:59', '2026-03-04 00:00'],
    ['2026-03-06 22:00', '2026-03-06 23:00'],
  ])('after %s it changes at %s', (from, expected) => {
    expect(nextChange(nights, utc(from))).toBe(utc(expected));
    expect(isOpen(nights, utc(expected))).toBe(!isOpen(nights, utc(from)));
  });
});

describe('a week from Saturday, Thursday short, in Tehran', () => {
  const tehran = scheduleOf('Asia/Tehran', {
    weekly: week({ 'Sat Sun Mon Tue Wed': '08:30–12:30 13:15–16:45', Thu: '08:30–12:00' }),
    holidays: [{ on: '2026-03-21' }, { on: '2026-03-22' }, { on: '2026-03-23' }, { on: '2026-03-24' }],
  });
  test.each([
    ['2026-03-14 00:00', '2026-03-21 00:00', '41h'],
    ['2026-03-19 11:00', '2026-03-25 09:00', '1h 30m'],
    ['2026-03-18 12:00', '2026-03-18 14:00', '1h 15m'],
    ['2026-03-20 00:00', '2026-03-25 00:00', '0s'],
  ])('%s → %s is %s', (from, to, expected) => {
    expectElapsed(tehran, from, to, expected);
  });
  test('8 h from Thursday morning before Nowruz end on Wednesday after', () => {
    const at = wallIn('Asia/Tehran');
    expect(add(tehran, at('2026-03-19 09:00'), span('8h'), 'close')).toBe(at('2026-03-25 14:15'));
    expect(add(tehran, at('2026-03-19 09:00'), span('3h'), 'nextOpen')).toBe(at('2026-03-25 08:30'));
  });
});

describe('the clocks change', () => {
  const all = week({ 'Mon Tue Wed Thu Fri Sat Sun': '00:00–24:00' });
  test.each<[string, string, string, string, string, string]>([
    ['America/New_York', '2026-03-08', '2026-03-09', 'all', '23h', 'a short day'],
    ['America/New_York', '2026-11-01', '2026-11-02', 'all', '25h', 'a long day'],
    ['America/New_York', '2026-03-08', '2026-03-09', '01:30–02:30', '1h', 'an end in the gap'],
    ['America/New_York', '2026-03-08', '2026-03-09', '02:30–04:00', '30m', 'a start in the gap'],
    ['America/New_York', '2026-11-01', '2026-11-02', '01:30–02:30', '2h', 'over the overlap'],
    ['America/New_York', '2026-11-01', '2026-11-02', '00:00–01:30', '1h 30m', 'an end in the overlap'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-05', 'all', '23h 30m', 'half an hour short'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-06', 'all', '24h 30m', 'half an hour long'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-05', '01:45–02:15', '30m', 'an end in half an hour of gap'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-06', '01:15–01:45', '30m', 'an end in half an hour of overlap'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-06', '01:45–02:15', '1h', 'over half an hour of overlap'],
    ['Pacific/Chatham', '2026-09-27', '2026-09-28', '02:00–03:00', '1h', 'an end in a gap at a quarter to'],
    ['Pacific/Chatham', '2026-04-05', '2026-04-06', '02:00–03:00', '1h', 'an end in an overlap at a quarter to'],
    ['Pacific/Chatham', '2026-04-05', '2026-04-06', '03:00–04:00', '2h', 'a start in it'],
    ['Asia/Tehran', '2022-03-22', '2022-03-23', 'all', '23h', 'a day that begins at 01:00'],
    ['Asia/Tehran', '2022-09-21', '2022-09-22', 'all', '25h', 'an evening told twice'],
    ['Asia/Tehran', '2022-09-21', '2022-09-22', '22:00–24:00', '3h', 'an end after it'],
    ['Asia/Tehran', '2023-03-22', '2023-03-23', 'all', '24h', 'never again since 2023'],
    ['Europe/Istanbul', '2016-03-27', '2016-03-28', '03:00–04:00', '0s', 'an hour that was not'],
    ['Europe/Istanbul', '2016-10-30', '2016-10-31', 'all', '24h', 'never again since 2016'],
    ['Pacific/Apia', '2011-12-29', '2011-12-31', 'all', '24h', 'the day left out'],
  ])('%s %s: %s', (zone, from, to, hours, expected) => {
    const schedule = scheduleOf(zone, {
      weekly: hours === 'all' ? all : week({ 'Mon Tue Wed Thu Fri Sat Sun': hours }),
    });
    expectElapsed(schedule, `${from} 00:00`, `${to} 00:00`, expected);
  });

  test('a night into the day Apia left out goes on in the day after it', () => {
    const nights = scheduleOf('Pacific/Apia', { weekly: week({ Thu: '22:00–06:00' }) });
    expectElapsed(nights, '2011-12-29 12:00', '2011-12-31 12:00', '8h');
  });

  test('Friday’s hours of the day left out move to Saturday with it', () => {
    const office = scheduleOf('Pacific/Apia', { weekly: week({ 'Mon Tue Wed Thu Fri': '09:00–17:00' }) });
    expectElapsed(office, '2011-12-29 12:00', '2012-01-01 12:00', '13h');
  });

  test.each([
    ['2026-03-28 12:00', '2026-03-29 12:00', '7h'],
    ['2026-10-24 12:00', '2026-10-25 12:00', '7h'],
  ])('a break from 02:00 to 03:00 in the night of %s', (from, to, expected) => {
    const nights = scheduleOf('Europe/Berlin', {
      weekly: week({ Sat: '22:00–06:00' }),
      breaks: [{ weekday: 7, start: '02:00', end: '03:00' }],
    });
    expectElapsed(nights, from, to, expected);
  });
});

describe('versions', () => {
  const utc = wallIn('UTC');
  const changed = scheduleOf(
    'UTC',
    { weekly: week({ 'Mon Tue Wed Thu Fri': '09:00–17:00' }), holidays: [{ on: '2026-03-05' }] },
    { from: utc('2026-03-03 12:00'), weekly: week({ 'Tue Wed Thu': '10:00–22:00' }) },
    {
      from: utc('2026-03-05 20:30'),
      weekly: week({ 'Mon Tue Wed Thu Fri': '09:00–17:00' }),
      breaks: [{ weekday: 5, start: '12:00', end: '13:00' }],
    },
  );
  test.each([
    ['on the day of the change both count, each its part', '2026-03-03 00:00', '2026-03-04 00:00', '13h'],
    ['the holiday of a version that is over does not count', '2026-03-05 00:00', '2026-03-06 00:00', '10h 30m'],
    ['the break of a version to come neither', '2026-02-27 00:00', '2026-02-28 00:00', '8h'],
    ['and then it does', '2026-03-06 00:00', '2026-03-07 00:00', '7h'],
    ['across all three', '2026-03-02 00:00', '2026-03-09 00:00', '50h 30m'],
  ])('%s', (_, from, to, expected) => {
    expectElapsed(changed, from, to, expected);
  });
  test('a target runs through the change', () => {
    expect(add(changed, utc('2026-03-02 16:00'), span('14h'), 'close')).toBe(utc('2026-03-03 22:00'));
    expect(add(changed, utc('2026-03-02 16:00'), span('14h'), 'nextOpen')).toBe(utc('2026-03-04 10:00'));
  });
  test('closing comes with the change', () => {
    expect(nextChange(changed, utc('2026-03-05 19:00'))).toBe(utc('2026-03-05 20:30'));
  });
  test('the order they are written in does not matter', () => {
    const turned = { ...changed, versions: changed.versions.toReversed() };
    expectElapsed(turned, '2026-03-02 00:00', '2026-03-09 00:00', '50h 30m');
  });
  test('of two that begin at one moment the last one written rules', () => {
    const from = utc('2026-03-03 00:00');
    const twice = scheduleOf(
      'UTC',
      { weekly: {} },
      { from, weekly: week({ Tue: '09:00–10:00' }) },
      { from, weekly: week({ Tue: '09:00–12:00' }) },
    );
    expect(elapsed(twice, utc('2026-03-03 00:00'), utc('2026-03-04 00:00'))).toBe(span('3h'));
  });
});

describe('what validation refuses has an answer all the same', () => {
  const utc = wallIn('UTC');
  test.each<[string, Schedule, string]>([
    ['overlaps count once', scheduleOf('UTC', { weekly: week({ Mon: '09:00–13:00 12:00–17:00 10:00–11:00' }) }), '8h'],
    ['end equal to start is 24 hours', scheduleOf('UTC', { weekly: week({ Mon: '09:00–09:00' }) }), '15h'],
    ['a time that is none is left out', scheduleOf('UTC', { weekly: week({ Mon: '09:00–25:00 10:00–11:00' }) }), '1h'],
    [
      'a date that is none is left out',
      scheduleOf('UTC', {
        weekly: week({ Mon: '09:00–17:00' }),
        holidays: [{ on: '2026-02-30' }],
        overrides: [{ on: 'x', intervals: [] }],
        breaks: [{ on: '2026-3-2', start: '09:00', end: '12:00' }],
      }),
      '8h',
    ],
    [
      'dated hours twice are joined',
      scheduleOf('UTC', {
        weekly: {},
        overrides: [
          { on: '2026-03-02', intervals: [part('09:00–10:00')] },
          { on: '2026-03-02', intervals: [part('12:00–13:00')] },
        ],
      }),
      '2h',
    ],
    [
      'a holiday wins over dated hours',
      scheduleOf('UTC', {
        weekly: {},
        overrides: [{ on: '2026-03-02', intervals: [part('09:00–10:00')] }],
        holidays: [{ on: '2026-03-02' }],
      }),
      '0s',
    ],
    [
      'two dated breaks of one day',
      scheduleOf('UTC', {
        weekly: week({ Mon: '09:00–17:00' }),
        breaks: [
          { on: '2026-03-02', start: '09:00', end: '10:00' },
          { on: '2026-03-02', start: '16:00', end: '17:00' },
        ],
      }),
      '6h',
    ],
    [
      'two weekly breaks of one day',
      scheduleOf('UTC', {
        weekly: week({ Mon: '09:00–17:00' }),
        breaks: [
          { weekday: 1, start: '09:00', end: '10:00' },
          { weekday: 1, start: '16:00', end: '17:00' },
        ],
      }),
      '6h',
    ],
    ['a weekday without hours', scheduleOf('UTC', { weekly: { 1: undefined as never } }), '0s'],
  ])('%s', (_, schedule, expected) => {
    expect(elapsed(schedule, utc('2026-03-02 00:00'), utc('2026-03-03 00:00'))).toBe(span(expected));
  });
});
