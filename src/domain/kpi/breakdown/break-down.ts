import type { Instant } from '../../time/instant';
import type { SampleTable } from '../columns/table';
import { answer, groundOf, type KpiReading } from '../compute';
import type { Kpi } from '../declaration';
import type { KpiResult } from '../result';
import { openView, type Scope, secondAt, type View } from '../view/view';
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
  viewOf: (group: number) => View = () => view,
): readonly (readonly [number, KpiResult])[] {
  const ground = groundOf(kpi, view, reading);
  const top = partition(ground.top.counted, grouping);
  const bottom = partition(ground.bottom?.counted ?? [], grouping);
  return [...new Set([...top.keys(), ...bottom.keys()])].map((group) => {
    const own = {
      top: { counted: top.get(group) ?? [], excluded: [] },
      ...(ground.bottom === undefined ? {} : { bottom: { counted: bottom.get(group) ?? [], excluded: [] } }),
    };
    return [group, answer(kpi, own, viewOf(group), reading)];
  });
}

/** One step of a trend. A bucket in which nothing was counted has a result without value: a gap, never 0. */
export interface TrendPoint {
  readonly from: Instant;
  readonly to: Instant;
  readonly result: KpiResult;
}

const LASTING = new Set(['late-backlog', 'growth']);

const isLasting = ({ statistic }: Kpi): boolean =>
  LASTING.has(statistic.how) || ('of' in statistic && statistic.of.when !== undefined);

/**
 * A KPI bucket by bucket. What lasts (a backlog) is taken at the end of each bucket; buckets yet to come are left out.
 * @param view of the whole scope, where one is open already.
 */
export function trend(
  kpi: Kpi,
  table: SampleTable,
  scope: Scope,
  reading: KpiReading,
  boundaries: readonly Instant[],
  view: View = openView(table, scope),
): readonly TrendPoint[] {
  const buckets = boundaries.slice(1).flatMap((to, i) => {
    const from = boundaries[i];
    return from === undefined || from >= scope.now ? [] : [{ from, to }];
  });
  const viewOf = (i: number): View => openView(table, { ...scope, ...buckets[i] });
  if (isLasting(kpi)) {
    return buckets.map((bucket, i) => ({
      ...bucket,
      result: answer(kpi, groundOf(kpi, viewOf(i), reading), viewOf(i), reading),
    }));
  }
  const scoped = (i: number): View => ({ ...view, scope: { ...scope, ...buckets[i] } });
  const results = new Map(resultsByGroup(kpi, view, reading, byBucket(boundaries), scoped));
  const empty = { top: { counted: [], excluded: [] }, bottom: { counted: [], excluded: [] } };
  return buckets.map((bucket, i) => ({ ...bucket, result: results.get(i) ?? answer(kpi, empty, scoped(i), reading) }));
}

function byBucket(boundaries: readonly Instant[]): Grouping {
  const seconds = Uint32Array.from(boundaries, secondAt);
  return {
    words: [],
    repeats: false,
    assign: (selection) => {
      const { at } = selection.chunk;
      return { selection, groups: Uint32Array.from(selection.rows, (row) => bucketAt(seconds, at[row] as number)) };
    },
  };
}

/** Position of the last boundary at or before a second. */
function bucketAt(boundaries: Uint32Array, second: number): number {
  let low = 0;
  let high = boundaries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((boundaries[middle] as number) <= second) low = middle;
    else high = middle - 1;
  }
  return low;
}
