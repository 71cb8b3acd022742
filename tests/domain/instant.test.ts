import { expect, test } from 'vitest';
import { instant } from '@/domain/time/instant';

test.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15])('%s is not a point in time', (ms) => {
  expect(() => instant(ms)).toThrow(RangeError);
});

test('an instant is whole milliseconds', () => {
  expect(instant(12.9)).toBe(12);
});
