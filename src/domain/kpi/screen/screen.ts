import { type TrendPoint, trend } from '../breakdown/break-down';
import type { Change } from '../compare';
import { changeOf } from '../compare';
import { computeKpi } from '../compute';
import type { Kpi } from '../declaration';
import { type GoalProgress, progressOf } from '../goals/goal';
import { type BucketUnit, bucketsOf, fittingUnit } from '../period/buckets';
import type { Period } from '../period/period';
import type { KpiResult } from '../result';
import { computeSeries, type SeriesFilter } from '../series/compute-series';
import type { Filter } from '../view/filter';
import { openView, type View } from '../view/view';
import { type Asked, ask, type KpiSource, scopeOf } from './context';
import { goalFor } from './goal-for';
import { type LevelLine, levelLines } from './level-lines';
import { forgetful, type Recall, type ScreenMemory } from './memory';
import type { KpiQuery } from './query';

/** One card: everything it shows of one KPI. */
export interface KpiLine {
  readonly kpi: Kpi;
  readonly result: KpiResult;
  /** The same over the period compared with. */
  readonly before?: KpiResult;
  readonly change?: Change;
  /** Bucket by bucket, for the sparkline; a bucket without value is a gap. Empty unless trends were asked for. */
  readonly trend: readonly TrendPoint[];
  readonly goal?: GoalProgress;
}

/** All cards of one question. */
export interface KpiScreen {
  readonly period: Period;
  readonly before?: Period;
  readonly unit: BucketUnit;
  readonly lines: readonly KpiLine[];
  /** Service levels per group of channels. */
  readonly levels: readonly LevelLine[];
}

/**
 * Answers a question. Undefined when its period is none (a custom one that ends before it begins).
 * @param memory of the same question asked before: with it only what changed is computed
 */
export function answerScreen(
  source: KpiSource,
  query: KpiQuery,
  memory: ScreenMemory = forgetful,
): KpiScreen | undefined {
  const asked = ask(source, query);
  if (asked === undefined) return undefined;
  const recall = memory.open(asked);
  const { period, before } = asked;
  const unit = query.unit ?? fittingUnit(period);
  const boundaries = query.hasTrends ? bucketsOf(period, unit, source.calendar) : [];
  const earlier = before && openView(source.table, scopeOf(before, query, source.now));
  const lines = asked.kpis.map((kpi): KpiLine => {
    const resultIn = (own: Period, view: View): KpiResult =>
      kpi.statistic.how === 'series'
        ? seriesResult(kpi, asked, own)
        : recall(kpi, 'whole', own, () => computeKpi(kpi, view, asked.reading));
    const result = resultIn(period, asked.view);
    const then = earlier && before ? resultIn(before, earlier) : undefined;
    const change = then && changeOf(kpi, result, then);
    const goal = goalFor(kpi, asked);
    const progress = goal && progressOf(kpi, goal, result, source.now);
    return {
      kpi,
      result,
      ...(then === undefined ? {} : { before: then }),
      ...(change === undefined ? {} : { change }),
      trend: trendOf(kpi, asked, boundaries, recall),
      ...(progress === undefined ? {} : { goal: progress }),
    };
  });
  return { period, ...(before === undefined ? {} : { before }), unit, lines, levels: levelLines(asked) };
}

function trendOf(
  kpi: Kpi,
  asked: Asked,
  boundaries: ReturnType<typeof bucketsOf>,
  recall: Recall,
): readonly TrendPoint[] {
  if (boundaries.length === 0) return [];
  const { source, view, reading } = asked;
  if (kpi.statistic.how !== 'series') {
    return trend(kpi, view, reading, boundaries, (own, step, make) => recall(own, 'step', step, make));
  }
  return boundaries.slice(1).flatMap((to, i) => {
    const from = boundaries[i];
    return from === undefined || from >= source.now
      ? []
      : [{ from, to, result: seriesResult(kpi, asked, { from, to }) }];
  });
}

export const seriesResult = (kpi: Kpi, { source, query }: Asked, period: Period): KpiResult =>
  computeSeries(kpi, source.series, period, seriesGroups(query.filter));

/** Which groups of typed figures a filter means; the whole when it narrows nothing that figures can have. */
export function seriesGroups({ team, agent, channel }: Filter): SeriesFilter {
  const groups = [
    ...(team ?? []).map((word) => `team:${word}`),
    ...(agent ?? []).map((word) => `agent:${word}`),
    ...(channel ?? []).map((word) => `channel:${word}`),
  ];
  return groups.length === 0 ? undefined : groups;
}
