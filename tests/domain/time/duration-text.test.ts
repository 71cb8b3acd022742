import { expect, test } from 'vitest';
import { parseDurationText } from '@/domain/time/duration-text';

test.each([
  ['4h', 14_400],
  ['30m', 1_800],
  ['1h 30m', 5_400],
  ['1h30m', 5_400],
  ['90 min', 5_400],
  ['1:30', 5_400],
  ['0:00:45', 45],
  ['1.5', 5_400],
  ['1,5 saat', 5_400],
  ['4', 14_400],
  ['100h', 360_000],
  ['45 sn', 45],
  ['2 saat 15 dakika', 8_100],
  ['1 sa 10 dk', 4_200],
  ['۱ ساعت و ۳۰ دقیقه', 5_400],
  ['۴۵ ثانیه', 45],
  ['0m', 0],
  ['', undefined],
  ['2 days', undefined],
  ['1h 30', undefined],
  ['-4h', undefined],
  ['soon', undefined],
  ['1:75', undefined],
])('"%s" is %s seconds', (typed, meant) => {
  expect(parseDurationText(typed)).toBe(meant);
});
