import type { Instant } from '../../time/instant';
import type { Kpi } from '../declaration';
import { kpis } from '../registry';
import type { SeriesPoint } from './series';

/** KPIs whose figures are typed. */
export const FIGURE_KPIS: readonly Kpi[] = kpis.filter(({ statistic }) => statistic.how === 'series');

/** What is asked for one figure, in this order. */
export const FIGURE_FIELDS = [
  'start',
  'end',
  'new',
  'promoters',
  'passives',
  'detractors',
  'selfServed',
  'assisted',
  'abandoned',
  'answered',
  'talk',
  'hold',
  'afterCall',
  'calls',
  'value',
  'mean',
  'reviews',
  'reviewed',
  'mentions',
  'comments',
  'followers',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** Sums that people know as a mean: asked for as the mean, kept as mean times count. */
const MEANS: Readonly<Record<string, { readonly sum: string; readonly count: FigureField }>> = {
  M32: { sum: 'stars', count: 'reviews' },
  M33: { sum: 'score', count: 'reviewed' },
};

/** The fields of a KPI's figure. */
export function fieldsOf({ id, statistic }: Kpi): readonly FigureField[] {
  if (statistic.how !== 'series') return [];
  const mean = MEANS[id];
  if (mean !== undefined) return ['mean', mean.count];
  const { plus, minus = [], over = [] } = statistic.formula;
  const parts = [...plus, ...minus, ...over];
  return FIGURE_FIELDS.filter((field) => parts.includes(field));
}

/**
 * A typed figure for `[from, to)`; undefined while a field is missing or negative, or the period ends before it begins.
 * @param group `team:Billing`, `agent:…`, `channel:…`, `source:…`; missing for the whole
 */
export function figureOf(
  kpi: Kpi,
  period: { readonly from: Instant; readonly to: Instant },
  given: { readonly [F in FigureField]?: number },
  group?: string,
): SeriesPoint | undefined {
  const fields = fieldsOf(kpi);
  const isWhole = fields.every((field) => Number.isFinite(given[field]) && (given[field] ?? -1) >= 0);
  if (fields.length === 0 || !isWhole || period.to <= period.from) return undefined;
  const mean = MEANS[kpi.id];
  const parts =
    mean === undefined
      ? Object.fromEntries(fields.map((field) => [field, given[field] ?? 0]))
      : { [mean.sum]: (given.mean ?? 0) * (given[mean.count] ?? 0), [mean.count]: given[mean.count] ?? 0 };
  return { kpi: kpi.id, ...period, parts, origin: 'typed', ...(group === undefined ? {} : { group }) };
}

/** Under what a typed figure is kept: typed again for the same time and group it replaces itself. */
export const figureId = ({ kpi, from, to, group = '' }: SeriesPoint): string =>
  ['typed', kpi, from, to, group].join('|');
