import type { Kpi } from './declaration';
import type { KpiResult } from './result';
import { overlaps } from './statistics/wilson';

/** How a number moved against another period of equal length. */
export interface Change {
  readonly before: number;
  readonly difference: number;
  /** `now ÷ before`; missing when before was 0. */
  readonly ratio?: number;
  /** Missing when the two could be the same: overlapping intervals, or too few rows on either side. */
  readonly arrow?: 'up' | 'down';
  /** Whether the arrow points the good way; missing without an arrow, or where neither way is good. */
  readonly isBetter?: boolean;
}

/** Fewer rows than this on either side carry no arrow. */
const ARROW_FROM = 5;

/** The change between two results of one KPI; undefined when either has no value. */
export function changeOf({ direction }: Kpi, now: KpiResult, before: KpiResult): Change | undefined {
  if (now.value === undefined || before.value === undefined) return undefined;
  const difference = now.value - before.value;
  const change = {
    before: before.value,
    difference,
    ...(before.value === 0 ? {} : { ratio: now.value / before.value }),
  };
  const isBlurred =
    now.interval !== undefined && before.interval !== undefined
      ? overlaps(now.interval, before.interval)
      : Math.min(now.n, before.n) < ARROW_FROM;
  if (difference === 0 || isBlurred) return change;
  const arrow = difference > 0 ? 'up' : 'down';
  return { ...change, arrow, ...(direction === 'none' ? {} : { isBetter: arrow === direction }) };
}

/**
 * Places of results, best first: 1, 2, … A result whose interval overlaps another's has none, and neither has a small one
 * or one without value: where chance could have put them the other way round nobody is ranked.
 */
export function placesOf({ direction }: Kpi, results: readonly KpiResult[]): readonly (number | undefined)[] {
  const isFit = (result: KpiResult): boolean => result.value !== undefined && !result.isSmall;
  const sign = direction === 'down' ? 1 : -1;
  const order = results.filter(isFit).sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
  return results.map((result) => {
    const { interval } = result;
    if (direction === 'none' || !isFit(result)) return undefined;
    const meets =
      interval !== undefined && order.some((o) => o !== result && o.interval && overlaps(interval, o.interval));
    return meets ? undefined : order.indexOf(result) + 1;
  });
}
