import { RATING_SCALES, type RatingScale } from '../../tickets/event';
import { type ColumnName, NO_VALUE } from '../columns/chunk';
import type { Headline } from '../declaration';
import type { Selection } from '../view/view';
import { percentiles } from './percentile';

/** Fewer values than this have no 90th percentile worth showing. */
const P90_FROM = 10;

/** The values of the rows, in their order. Rows are expected to have one. */
export function gather(selections: readonly Selection[], name: ColumnName): Int32Array {
  const values = new Int32Array(selections.reduce((sum, { rows }) => sum + rows.length, 0));
  let length = 0;
  for (const { chunk, rows } of selections) {
    const column = chunk.values[name];
    if (column === undefined) continue;
    for (let i = 0; i < rows.length; i++) {
      const value = column[rows[i] as number] as number;
      if (value !== NO_VALUE) values[length++] = value;
    }
  }
  return values.subarray(0, length);
}

export interface Summary {
  readonly n: number;
  readonly value?: number;
  readonly median?: number;
  readonly p90?: number;
  readonly mean?: number;
  readonly lowest?: number;
  readonly highest?: number;
  readonly total?: number;
}

/** Median, 90th percentile (nearest rank), mean, extremes and sum. */
export function summarise(values: Int32Array, headline: Headline): Summary {
  const n = values.length;
  if (n === 0) return { n };
  let total = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    total += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const shifted = lowest < 0 ? Uint32Array.from(values, (value) => value - lowest) : asUnsigned(values);
  const shift = Math.min(0, lowest);
  const [half = 0, ninety = 0] = percentiles(shifted, n < P90_FROM ? [0.5] : [0.5, 0.9]);
  const middle = half + shift;
  const high = ninety + shift;
  const mean = total / n;
  const p90 = n < P90_FROM ? {} : { p90: high };
  const value = headline === 'median' ? middle : headline === 'mean' ? mean : p90.p90;
  return { n, median: middle, ...p90, mean, lowest, highest, total, ...(value === undefined ? {} : { value }) };
}

const asUnsigned = (values: Int32Array): Uint32Array =>
  new Uint32Array(values.buffer, values.byteOffset, values.length);

/** Scores of different scales have no common mean: the most frequent scale is kept (the first of equals). */
export function keepMainScale(selections: readonly Selection[]): {
  readonly kept: readonly Selection[];
  readonly dropped: number;
  readonly scale?: RatingScale;
} {
  const counts = new Map<number, number>();
  const scaleOf = ({ chunk }: Selection, row: number): number => chunk.values.code?.[row] ?? NO_VALUE;
  for (const selection of selections) {
    for (const row of selection.rows)
      counts.set(scaleOf(selection, row), (counts.get(scaleOf(selection, row)) ?? 0) + 1);
  }
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const scale = main === undefined ? undefined : RATING_SCALES[main[0]];
  const named = scale === undefined ? {} : { scale };
  if (main === undefined || counts.size === 1) return { kept: selections, dropped: 0, ...named };
  const kept = selections.map((selection) => ({
    ...selection,
    rows: selection.rows.filter((row) => scaleOf(selection, row) === main[0]),
  }));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { kept, dropped: all - main[1], ...named };
}
