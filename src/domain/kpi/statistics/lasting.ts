import { NO_SECOND } from '../columns/chunk';
import type { ExclusionReason, Kpi, Population } from '../declaration';
import type { KpiResult } from '../result';
import { MARK } from '../sample';
import { judgeOf, REASONS } from '../view/sift';
import { type Selection, secondAt, type View } from '../view/view';

/** What lasted at some instants, counted; one place per instant. */
export interface Lasting {
  readonly counted: Int32Array;
  /** Of those, the ones with a promise broken by then. */
  readonly late: Int32Array;
  readonly vendor: Int32Array;
  readonly coarse: Int32Array;
  readonly excluded: ReadonlyMap<ExclusionReason, Int32Array>;
}

/**
 * Counts what lasts of a population at each of some ascending instants (now, for those that have not come) by one walk over all
 * its rows, however many instants there are.
 */
export const lastingAt = (view: View, population: Population, instants: readonly number[]): Lasting =>
  view.once(view.table, `lasting ${JSON.stringify(population)} ${instants.join(' ')}`, () =>
    countLasting(view, population, instants),
  );

function countLasting(view: View, population: Population, instants: readonly number[]): Lasting {
  const now = secondAt(view.scope.now);
  const ends = instants.map((at) => Math.min(Math.ceil(at / 1000), now));
  const steps = () => new Int32Array(ends.length + 1);
  const sums = { counted: steps(), late: steps(), vendor: steps(), coarse: steps() };
  const reasons = REASONS.map(() => steps());
  const judge = judgeOf(view, { population, reopenDays: 0 });
  for (const selection of view.select(population.kind, 'ever')) walk(selection, judge(selection), ends, sums, reasons);
  const excluded = REASONS.flatMap((reason, i) => {
    const found = reasons[i] as Int32Array;
    return found.some((step) => step !== 0) ? [[reason, summed(found)] as const] : [];
  });
  return {
    counted: summed(sums.counted),
    late: summed(sums.late),
    vendor: summed(sums.vendor),
    coarse: summed(sums.coarse),
    excluded: new Map(excluded),
  };
}

function walk(
  { chunk, rows }: Selection,
  verdictOf: (row: number) => number,
  ends: readonly number[],
  sums: Omit<Record<keyof Lasting, Int32Array>, 'excluded'>,
  reasons: readonly Int32Array[],
): void {
  const { at, until, lateAt, marks } = chunk;
  const earliest = ends[0] ?? NO_SECOND;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const last = until?.[row] ?? 0;
    if (last < earliest) continue;
    const from = positionOf(ends, (at[row] as number) + 1);
    const to = positionOf(ends, last + 1);
    const verdict = from < to ? verdictOf(row) : -1;
    if (verdict === -1) continue;
    if (verdict > 0) {
      step(reasons[verdict - 1] as Int32Array, from, to);
      continue;
    }
    const mark = marks[row] as number;
    step(sums.counted, from, to);
    if ((mark & MARK.vendor) !== 0) step(sums.vendor, from, to);
    if ((mark & (MARK.minute | MARK.coarse)) !== 0) step(sums.coarse, from, to);
    const late = Math.max(from, positionOf(ends, lateAt?.[row] ?? NO_SECOND));
    if (late < to) step(sums.late, late, to);
  }
}

function step(steps: Int32Array, from: number, to: number): void {
  steps[from] = (steps[from] as number) + 1;
  steps[to] = (steps[to] as number) - 1;
}

function summed(steps: Int32Array): Int32Array {
  const sums = new Int32Array(steps.length - 1);
  let sum = 0;
  for (let i = 0; i < sums.length; i++) {
    sum += steps[i] as number;
    sums[i] = sum;
  }
  return sums;
}

/** How many of the ascending ends lie before a second. */
function positionOf(ends: readonly number[], second: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) < second) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The KPI at one of the instants; growth is since the instant before it. */
export function lastingResult({ id, statistic, minimumN }: Kpi, lasting: Lasting, place: number): KpiResult {
  const n = lasting.counted[place] ?? 0;
  const isSmall = n < minimumN;
  const values = { 'late-backlog': lasting.late[place] ?? 0, growth: n - (lasting.counted[place - 1] ?? 0), count: n };
  const value = Object.hasOwn(values, statistic.how) ? values[statistic.how as keyof typeof values] : undefined;
  return {
    kpi: id,
    n,
    ...(value === undefined || isSmall ? {} : { value }),
    isSmall,
    isLowSample: false,
    excluded: [...lasting.excluded].flatMap(([reason, counts]) => {
      const count = counts[place] ?? 0;
      return count === 0 ? [] : [{ reason, count }];
    }),
    provisional: 0,
    vendor: lasting.vendor[place] ?? 0,
    coarse: lasting.coarse[place] ?? 0,
  };
}
