import { computeKpi } from '../compute';
import type { Kpi } from '../declaration';
import type { Period } from '../period/period';
import type { KpiResult } from '../result';
import { pointsIn } from '../series/compute-series';
import type { SeriesPoint } from '../series/series';
import { ask, type KpiSource } from './context';
import type { KpiQuery } from './query';
import { type KpiRow, rowsOf } from './rows';
import { seriesGroups, seriesResult } from './screen';

/** Why a number is what it is. The rule, the population and each exclusion are in `kpi` and `result`. */
export interface Why {
  readonly kpi: Kpi;
  readonly period: Period;
  readonly result: KpiResult;
  /** Every row counted. Ordinals are resolved to tickets by the store (`readTicketsBehind`). */
  readonly rows: readonly KpiRow[];
  /** How many of the rows were read how finely. */
  readonly precision: Readonly<Record<KpiRow['precision'], number>>;
  /** The typed or imported figures behind a KPI that pages cannot give. */
  readonly points: readonly SeriesPoint[];
}

/** Explains one KPI of a question; undefined when there is no such KPI or the period is none. */
export function explainKpi(source: KpiSource, query: KpiQuery, id: string): Why | undefined {
  const asked = ask(source, { ...query, kpis: [id] });
  const kpi = asked?.kpis[0];
  if (asked === undefined || kpi === undefined) return undefined;
  const { period, view, reading } = asked;
  if (kpi.statistic.how === 'series') {
    const points = pointsIn(kpi, source.series, period, seriesGroups(query.filter));
    return { kpi, period, result: seriesResult(kpi, asked, period), rows: [], precision: tally([]), points };
  }
  const rows = rowsOf(kpi, asked);
  return { kpi, period, result: computeKpi(kpi, view, reading), rows, precision: tally(rows), points: [] };
}

function tally(rows: readonly KpiRow[]): Why['precision'] {
  const counts = { exact: 0, minute: 0, relative: 0 };
  for (const { precision } of rows) counts[precision] += 1;
  return counts;
}
