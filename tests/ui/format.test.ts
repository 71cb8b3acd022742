import { beforeEach, describe, expect, test } from 'vitest';
import { formatAge, formatAgo, formatBrief, formatDuration } from '@/ui/format/duration';
import { language } from '@/ui/format/language';
import { formatChange, formatPercent } from '@/ui/format/number';
import { formatWhen, formatWhenFull } from '@/ui/format/when';
import { speak } from './support/words';

const ISTANBUL = 'Europe/Istanbul';
const at = (iso: string): number => Date.parse(iso);

describe('durations are told in the largest units that are exact', () => {
  beforeEach(() => speak('en'));
  test.each([
    [0, '0s'],
    [45, '45s'],
    [60, '1m'],
    [119, '1m 59s'],
    [120, '2m'],
    [1_499, '24m'],
    [3_600, '1h'],
    [4_200, '1h 10m'],
    [11_100, '3h 05m'],
    [108_600, '30h 10m'],
    [456_000, '126h'],
  ])('%i s is %s', (seconds, text) => expect(formatDuration(language(), seconds)).toBe(text));

  test('a row keeps to one unit', () => {
    expect(formatBrief(language(), 1_499)).toBe('24m');
    expect(formatBrief(language(), 11_100)).toBe('3h');
  });
  test('an age may speak of days', () => {
    expect(formatAge(language(), 5)).toBe('just now');
    expect(formatAge(language(), 3 * 86_400 + 5)).toBe('3d');
  });
});

describe('Turkish', () => {
  beforeEach(() => speak('tr'));
  test('durations, percent signs and days', () => {
    expect(formatDuration(language(), 4_200)).toBe('1 sa 10 dk');
    expect(formatPercent(language(), 0.88)).toBe('%88');
    expect(formatWhen(language(), ISTANBUL, at('2026-11-23T07:00Z'), at('2026-11-20T13:00Z'))).toBe('Pzt 10:00');
  });
});

describe('Persian', () => {
  beforeEach(() => speak('fa'));
  test('digits, words and the Jalali calendar', () => {
    expect(formatDuration(language(), 4_200)).toBe('۱ ساعت و ۱۰ دقیقه');
    expect(formatPercent(language(), 0.88)).toBe('۸۸٪');
    expect(formatWhen(language(), 'Asia/Tehran', at('2026-11-23T06:30Z'), at('2026-11-20T13:00Z'))).toBe(
      'دوشنبه ۱۰:۰۰',
    );
    expect(formatWhenFull(language(), 'Asia/Tehran', at('2026-11-23T06:30Z'))).toBe('دوشنبه ۲ آذر ۱۰:۰۰');
  });
});

describe('wall times come as near as the reader needs them', () => {
  beforeEach(() => speak('en'));
  const now = at('2026-11-20T13:50Z'); // Friday 16:50 in Istanbul
  test.each([
    ['2026-11-20T12:40Z', '15:40'],
    ['2026-11-20T21:30Z', 'Sat 00:30'],
    ['2026-11-23T07:00Z', 'Mon 10:00'],
    ['2026-11-27T07:00Z', '27 Nov 10:00'],
    ['2026-11-19T07:00Z', 'Thu 10:00'],
  ])('%s reads %s', (iso, text) => expect(formatWhen(language(), ISTANBUL, at(iso), now)).toBe(text));

  test('the day is that of the team, not of the browser', () => {
    expect(formatWhen(language(), 'Asia/Tokyo', at('2026-11-20T16:00Z'), now)).toBe('Sat 01:00');
    expect(formatWhen(language(), 'America/New_York', at('2026-11-20T16:00Z'), now)).toBe('11:00');
  });
  test('what happened a moment ago is never "just now ago"', () => {
    expect(formatAgo(language(), 20)).toBe('just now');
    expect(formatAgo(language(), 300)).toBe('5m ago');
    expect(formatAgo(language(), 3 * 86_400)).toBe('3d ago');
  });
  test('a change always carries its sign', () => {
    expect(formatChange(language(), 0.12)).toBe('+12%');
    expect(formatChange(language(), -0.5)).toBe('−50%');
    expect(formatChange(language(), 0)).toBe('0%');
  });
});
