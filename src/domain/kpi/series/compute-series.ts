import type { Instant } from '../../time/instant';
import type { Kpi } from '../declaration';
import type { KpiResult } from '../result';
import type { SeriesFormula, SeriesPoint } from './series';

/** Whose points count: of these groups only, or of the whole. */
export type SeriesFilter = readonly string[] | undefined;

/**
 * The number of a typed or imported KPI over `[from, to)`, from the points that begin in it. Points of the whole count where
 * there are any; else the groups' points are summed. What was never typed is unknown, not 0.
 */
export function computeSeries(
  kpi: Kpi,
  points: readonly SeriesPoint[],
  period: { readonly from: Instant; readonly to: Instant },
  groups?: SeriesFilter,
): KpiResult {
  const empty = { kpi: kpi.id, n: 0, isSmall: true, isLowSample: false, excluded: [], provisional: 0, vendor: 0 };
  const { statistic } = kpi;
  if (statistic.how !== 'series') return { ...empty, coarse: 0 };
  const own = pointsIn(kpi, points, period, groups);
  if (own.length === 0) return { ...empty, coarse: 0 };
  const { formula } = statistic;
  const over = formula.over === undefined ? undefined : sum(own, formula.over, formula);
  const plus = orNone(sum(own, formula.plus, formula), formula.plus, over, formula);
  const minus = formula.minus && orNone(sum(own, formula.minus, formula), formula.minus, over, formula);
  const isLacking = plus === undefined || (formula.minus !== undefined && minus === undefined);
  const n = Math.round(formula.n === undefined ? (over ?? own.length) : (sum(own, formula.n, formula) ?? 0));
  const top = isLacking ? undefined : plus - (minus ?? 0);
  const value = quotient(top, over, formula);
  const isSmall = n < kpi.minimumN;
  return {
    ...empty,
    n,
    isSmall,
    coarse: 0,
    ...(top === undefined ? {} : { top }),
    ...(value === undefined || isSmall ? {} : { value }),
  };
}

/** Points of a KPI that begin in a period, by date. */
export function pointsIn(
  { id }: Kpi,
  points: readonly SeriesPoint[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
  groups: SeriesFilter,
): readonly SeriesPoint[] {
  const own = points.filter((point) => point.kpi === id && point.from >= from && point.from < to);
  const wanted = groups === undefined ? wholeOf(own) : own.filter(({ group }) => group && groups.includes(group));
  return [...wanted].sort((a, b) => a.from - b.from || a.to - b.to);
}

function wholeOf(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const whole = points.filter(({ group }) => group === undefined);
  return whole.length > 0 ? whole : points;
}

/** Sum of parts over points; undefined when no point has any of them. A stock is the first or the last point's, per group. */
function sum(points: readonly SeriesPoint[], parts: readonly string[], { stock = {} }: SeriesFormula) {
  const found = parts.flatMap((part) => {
    const having = points.filter((point) => point.parts[part] !== undefined);
    const counted = stock[part] === undefined ? having : ends(having, stock[part]);
    return counted.map((point) => point.parts[part] ?? 0);
  });
  return found.length === 0 ? undefined : found.reduce((total, value) => total + value, 0);
}

/** Of answers that were counted by kind, a kind that never came is none of them; any other part that is missing is unknown. */
const orNone = (
  found: number | undefined,
  parts: readonly string[],
  over: number | undefined,
  { over: kinds = [] }: SeriesFormula,
): number | undefined => found ?? (over !== undefined && parts.every((part) => kinds.includes(part)) ? 0 : undefined);

/** The first or last point of each group. Points come by date. */
function ends(points: readonly SeriesPoint[], end: 'first' | 'last'): readonly SeriesPoint[] {
  const ordered = end === 'first' ? [...points].reverse() : points;
  return [...new Map(ordered.map((point) => [point.group ?? '', point])).values()];
}

const quotient = (top: number | undefined, over: number | undefined, { over: parts, scale = 1 }: SeriesFormula) => {
  if (top === undefined) return undefined;
  if (parts === undefined) return scale * top;
  return over === undefined || over === 0 ? undefined : (scale * top) / over;
};
