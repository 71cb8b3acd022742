/** A range of shares, each from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** z of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * Wilson score interval, 95 %, of `good` out of `n` (E. B. Wilson, 1927). Undefined when nothing was counted.
 */
export function wilson(good: number, n: number): Interval | undefined {
  if (n <= 0) return undefined;
  const share = good / n;
  const scale = 1 + (Z * Z) / n;
  const middle = (share + (Z * Z) / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Whether two ranges have a point in common: then neither side may be ranked above the other. */
export const overlaps = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;
