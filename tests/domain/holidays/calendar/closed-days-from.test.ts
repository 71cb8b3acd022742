import { describe, expect, test } from 'vitest';
import { isClockChange } from '@/domain/holidays/calendar/clock-change';
import { type CalendarRules, closedDaysFrom } from '@/domain/holidays/calendar/closed-days-from';
import type { CalendarEvent, CalendarMoment } from '@/domain/holidays/calendar/event';
import { windowAround } from '@/domain/holidays/calendar/window';
import { wall } from '../../kit';

/** `2026-05-01`, `2026-05-01 13:00` (the reader's zone), `2026-05-01 13:00 Asia/Tehran`, `2026-05-01 13:00 Z`. */
function moment(text: string): CalendarMoment {
  const [on, time, zone] = text.split(' ');
  if (time === undefined) return { kind: 'date', on: on! };
  if (zone === 'Z') return { kind: 'instant', at: wall('UTC', `${on} ${time}`) };
  return { kind: 'wall', on: on!, time, ...(zone && { zone }) };
}

const event = (start: string, end: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  title: 'Day off',
  start: moment(start),
  end: moment(end),
  isCancelled: false,
  isTransparent: false,
  ...more,
});

const rules: CalendarRules = { zone: 'Europe/Berlin', window: { from: '2025-01-01', to: '2030-01-01' } };
const read = (given: CalendarEvent, more: Partial<CalendarRules> = {}) => {
  const { days, leftOut } = closedDaysFrom([given], { ...rules, ...more });
  return [days.map(({ on, hours }) => (hours ? `${on} ${hours.start}–${hours.end}` : on)), leftOut];
};

describe('what an event closes', () => {
  test.each([
    ['2026-05-01', '2026-05-02', ['2026-05-01']],
    ['2026-12-24', '2026-12-27', ['2026-12-24', '2026-12-25', '2026-12-26']],
    ['2028-02-28', '2028-03-01', ['2028-02-28', '2028-02-29']],
    ['2026-05-01 13:00', '2026-05-01 17:30', ['2026-05-01 13:00:00–17:30:00']],
    ['2026-05-01 13:00', '2026-05-02 00:00', ['2026-05-01 13:00:00–24:00']],
    ['2026-05-01 00:00', '2026-05-02 00:00', ['2026-05-01']],
    [
      '2026-05-01 20:00',
      '2026-05-03 09:00',
      ['2026-05-01 20:00:00–24:00', '2026-05-02', '2026-05-03 00:00:00–09:00:00'],
    ],
    ['2026-05-01 13:00 Asia/Tehran', '2026-05-01 17:00 Asia/Tehran', ['2026-05-01 11:30:00–15:30:00']],
    ['2026-05-01 22:00 Z', '2026-05-02 22:00 Z', ['2026-05-02']],
    ['2026-01-01 11:00 Z', '2026-01-01 12:00 Z', ['2026-01-01 12:00:00–13:00:00']],
    // The night the clocks go forward: from 01:00 to 04:00 by the wall.
    ['2026-03-29 00:00 Z', '2026-03-29 02:00 Z', ['2026-03-29 01:00:00–04:00:00']],
    ['2026-03-29', '2026-03-30', ['2026-03-29']],
  ])('%s → %s', (start, end, expected) => {
    expect(read(event(start, end))).toEqual([expected, {}]);
  });

  test('its name, without the blanks around it', () => {
    expect(closedDaysFrom([event('2026-05-01', '2026-05-02', { title: ' May Day ' })], rules).days).toEqual([
      { on: '2026-05-01', name: 'May Day' },
    ]);
  });

  test('days in order, whatever the order of the file', () => {
    const { days } = closedDaysFrom(
      [event('2026-12-25', '2026-12-26'), event('2026-01-01', '2026-01-02'), event('2026-05-01', '2026-05-02')],
      rules,
    );
    expect(days.map(({ on }) => on)).toEqual(['2026-01-01', '2026-05-01', '2026-12-25']);
  });
});

describe('what is left out, and counted', () => {
  test.each<[string, CalendarEvent, object]>([
    ['cancelled', event('2026-05-01', '2026-05-02', { isCancelled: true }), { cancelled: 1 }],
    ['free', event('2026-05-01', '2026-05-02', { isTransparent: true }), { free: 1 }],
    [
      'a clock change',
      event('2026-03-29', '2026-03-30', { title: 'Daylight Saving Time starts' }),
      { 'clock-change': 1 },
    ],
    ['before the window', event('2024-12-31', '2025-01-01'), { outside: 1 }],
    ['after the window', event('2030-01-01', '2030-01-02'), { outside: 1 }],
    ['no time at all', event('2026-05-01', '2026-05-01'), { 'no-time': 1 }],
    ['reversed', event('2026-05-02', '2026-05-01'), { 'no-time': 1 }],
    [
      'in a zone nobody knows',
      event('2026-05-01 13:00 Mars/Olympus', '2026-05-01 17:00 Mars/Olympus'),
      { 'zone-unknown': 1 },
    ],
    ['on a date that is none', event('2026-02-30', '2026-03-01'), { 'zone-unknown': 1 }],
    ['at a time that is none', event('2026-02-20 25:00', '2026-03-01 09:00'), { 'zone-unknown': 1 }],
  ])('%s', (_, given, leftOut) => {
    expect(read(given)).toEqual([[], leftOut]);
  });

  test('free ones are taken when asked for: many holiday calendars mark all days so', () => {
    expect(read(event('2026-05-01', '2026-05-02', { isTransparent: true }), { takesFree: true })).toEqual([
      ['2026-05-01'],
      {},
    ]);
  });

  test('the part inside the window is taken', () => {
    expect(read(event('2024-12-30', '2025-01-02'))).toEqual([['2025-01-01'], {}]);
    expect(read(event('2029-12-31', '2030-01-05'))).toEqual([['2029-12-31'], {}]);
  });

  test('an event without end closes a year at most', () => {
    expect(closedDaysFrom([event('2026-01-01', '9999-01-01')], rules).days).toHaveLength(366);
  });
});

test.each([
  ['Daylight Saving Time ends', true],
  ['Clocks go back', true],
  ['Ende der Sommerzeit', true],
  ['Yaz saati uygulaması başlıyor', true],
  ['آغاز ساعت تابستانی', true],
  ['Passage à l’heure d’été', true],
  ['Einde zomertijd', true],
  ['Summer bank holiday', false],
  ['Zafer Bayramı', false],
  ['Sommerfest', false],
  ['نوروز', false],
])('"%s" is a clock change: %s', (title, expected) => {
  expect(isClockChange(title)).toBe(expected);
});

test('the window reaches a year back and three ahead, by the local date', () => {
  expect(windowAround(wall('Asia/Tehran', '2026-03-02 00:30'), 'Asia/Tehran')).toEqual({
    from: '2025-03-01',
    to: '2029-03-04',
  });
});
