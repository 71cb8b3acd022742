import type { Instant } from '../../time/instant';
import { answer, type Ground, groundOf, type KpiReading } from '../compute';
import type { Kpi } from '../declaration';
import type { KpiResult } from '../result';
import { lastingAt, lastingResult } from '../statistics/lasting';
import { secondAt, type View } from '../view/view';
import { crossed, type Dimension, type Grouping, groupingBy } from './dimension';
import { partition } from './partition';

/** One line of a breakdown: its words, one per dimension (`''` is the unknown), and its numbers. */
export interface BreakdownLine {
  readonly group: readonly string[];
  readonly result: KpiResult;
}

/**
 * A KPI by one dimension or by two crossed. A row with several tags counts under each of them.
 * Exclusions are the whole population's business and stay with the whole; lines carry none.
 * @param zone IANA zone hours and weekdays are told in.
 */
export function breakDown(
  kpi: Kpi,
  view: View,
  reading: KpiReading,
  dimensions: readonly [Dimension] | readonly [Dimension, Dimension],
  zone: string,
): readonly BreakdownLine[] {
  const [first, second] = dimensions;
  const outer = groupingBy(first, view.table, zone);
  const grouping = second === undefined ? outer : crossed(outer, groupingBy(second, view.table, zone));
  return resultsByGroup(kpi, view, reading, grouping)
    .map(([group, result]) => ({ group: (grouping.words[group] ?? '').split('\n'), result }))
    .sort((a, b) => b.result.n - a.result.n || (a.group.join() < b.group.join() ? -1 : 1));
}

function resultsByGroup(
  kpi: Kpi,
  view: View,
  reading: KpiReading,
  grouping: Grouping,
): readonly (readonly [number, KpiResult])[] {
  const ground = groundOf(kpi, view, reading);
  const top = partition(ground.top.counted, grouping);
  const bottom = partition(ground.bottom?.counted ?? [], grouping);
  return [...new Set([...top.keys(), ...bottom.keys()])].map((group) => {
    const own = {
      top: { ...ground.top, counted: top.get(group) ?? [], excluded: [] },
      ...(ground.bottom === undefined
        ? {}
        : { bottom: { ...ground.bottom, counted: bottom.get(group) ?? [], excluded: [] } }),
    };
    return [group, answer(kpi, own, view, reading)];
  });
}

/** One step of a trend. A bucket in which nothing was counted has a result without value: a gap, never 0. */
export interface TrendPoint {
  readonly from: Instant;
  readonly to: Instant;
  readonly result: KpiResult;
}

/** How the result of a step comes about: kept from before, or made. */
export type StepMaker = (
  kpi: Kpi,
  step: { readonly from: Instant; readonly to: Instant },
  make: () => KpiResult,
) => KpiResult;

/**
 * A KPI bucket by bucket. What lasts (a backlog) is taken at the end of each bucket; buckets yet to come are left out. What is
 * known of the present alone has no trend.
 * @param view of the whole scope
 */
export function trend(
  kpi: Kpi,
  view: View,
  reading: KpiReading,
  boundaries: readonly Instant[],
  stepOf: StepMaker = (_kpi, _step, make) => make(),
): readonly TrendPoint[] {
  const buckets = boundaries.slice(1).flatMap((to, i) => {
    const from = boundaries[i];
    return from === undefined || from >= view.scope.now ? [] : [{ from, to }];
  });
  const { statistic } = kpi;
  const population = 'of' in statistic ? statistic.of : undefined;
  if (population?.when === 'ever') return [];
  if (population?.when === 'lasting') {
    const lasting = lastingAt(view, population, boundaries);
    return buckets.map((bucket, i) => ({ ...bucket, result: lastingResult(kpi, lasting, i + 1) }));
  }
  return buckets.map((bucket) => {
    const make = () => {
      const own = { ...view, scope: { ...view.scope, ...bucket } };
      return answer(kpi, groundIn(groundOf(kpi, view, reading), bucket), own, reading);
    };
    return { ...bucket, result: stepOf(kpi, bucket, make) };
  });
}

/** The rows of a ground dated in `[from, to)`: rows come by date, so a bucket is a stretch of them. */
function groundIn({ top, bottom }: Ground, bucket: { readonly from: Instant; readonly to: Instant }): Ground {
  const [from, to] = [secondAt(bucket.from), secondAt(bucket.to)];
  const within = ({ counted, marks }: Ground['top']): Ground['top'] => ({
    marks,
    counted: counted.flatMap(({ chunk, rows }) => {
      const first = positionOf(rows, chunk.at, from);
      const end = positionOf(rows, chunk.at, to);
      return first === end ? [] : [{ chunk, rows: rows.subarray(first, end) }];
    }),
    excluded: [],
  });
  return { top: within(top), ...(bottom === undefined ? {} : { bottom: within(bottom) }) };
}

/** How many of the rows are dated before a second. */
function positionOf(rows: Uint32Array, at: Uint32Array, second: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[rows[middle] as number] as number) < second) low = middle + 1;
    else high = middle;
  }
  return low;
}
