import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean, median, percentile } from '@/domain/kpi/statistics/percentile';
import { robustZ } from '@/domain/kpi/statistics/robust-z';
import { overlaps, wilson } from '@/domain/kpi/statistics/wilson';

test('percentiles are the nearest rank of the sorted list, whatever its length', () => {
  const lists = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 60 }),
    fc
      .tuple(fc.integer({ min: 4090, max: 4100 }), fc.integer({ min: 1, max: 2 ** 32 }))
      .map(([length, seed]) => Array.from({ length }, (_, i) => Math.imul(i + 1, seed) >>> (i % 20))),
  );
  fc.assert(
    fc.property(lists, fc.double({ min: 0.001, max: 1, noNaN: true }), (list, p) => {
      const sorted = [...list].sort((a, b) => a - b);
      const rank = Math.max(1, Math.ceil(p * list.length - 1e-9));
      expect(percentile(Uint32Array.from(list), p)).toBe(sorted[rank - 1]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  [[7], 7, 7],
  [[1, 2], 1, 2],
  [[3, 1, 2], 2, 3],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 50, 90],
])('median and 90th percentile of %j', (list, middle, high) => {
  expect(median(Uint32Array.from(list))).toBe(middle);
  expect(percentile(Uint32Array.from(list), 0.9)).toBe(high);
});

test('nothing has no median and no mean', () => {
  expect(median(new Uint32Array())).toBeUndefined();
  expect(mean([])).toBeUndefined();
});

test.each([
  [4, 4, 51, 100],
  [8, 10, 49, 94],
  [9, 10, 60, 98],
  [27, 30, 74, 97],
  [45, 50, 79, 96],
  [90, 100, 83, 94],
  [360, 400, 87, 93],
])('Wilson interval of %i of %i is %i to %i percent', (good, n, low, high) => {
  const range = wilson(good, n)!;
  expect([Math.round(100 * range.low), Math.round(100 * range.high)]).toEqual([low, high]);
});

test('intervals that touch overlap', () => {
  expect(overlaps({ low: 0.1, high: 0.2 }, { low: 0.2, high: 0.3 })).toBe(true);
  expect(overlaps({ low: 0.1, high: 0.2 }, { low: 0.21, high: 0.3 })).toBe(false);
});

test('robust z is 0.6745 · (x − median) ÷ MAD and needs a spread', () => {
  expect(robustZ(10, [1, 2, 3, 4, 5])).toBeCloseTo(0.6745 * 7, 10);
  expect(robustZ(10, [3, 3, 3, 3, 5])).toBeUndefined();
});
