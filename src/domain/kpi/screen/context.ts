import type { Instant } from '../../time/instant';
import { dayNumber } from '../../time/local-date';
import { localDay } from '../../time/zone';
import type { SampleTable } from '../columns/table';
import type { KpiReading } from '../compute';
import type { Kpi } from '../declaration';
import type { KpiSettings } from '../kpi-settings';
import type { TeamCalendar } from '../period/calendar';
import { type Period, periodOf, previousPeriod, startOfDay } from '../period/period';
import { kpisWith } from '../presets/presets';
import type { SeriesPoint } from '../series/series';
import { openView, type Scope, type View } from '../view/view';
import type { KpiQuery } from './query';

/** What a question is answered from. */
export interface KpiSource {
  readonly table: SampleTable;
  readonly series: readonly SeriesPoint[];
  readonly settings: KpiSettings;
  readonly calendar: TeamCalendar;
  readonly now: Instant;
}

/** A question with its periods settled. */
export interface Asked {
  readonly source: KpiSource;
  readonly query: KpiQuery;
  readonly period: Period;
  readonly before?: Period;
  readonly kpis: readonly Kpi[];
  readonly reading: KpiReading;
  readonly view: View;
}

/** The two periods of a question; undefined when the period chosen is none. */
export function periodsOf(
  { period: choice, against }: Pick<KpiQuery, 'period' | 'against'>,
  calendar: TeamCalendar,
  now: Instant,
): { readonly period: Period; readonly before?: Period } | undefined {
  const period = periodOf(choice, calendar, now);
  if (period === undefined) return undefined;
  if (against === 'nothing') return { period };
  if (against === 'previous') return { period, before: previousPeriod(period, calendar) };
  const first = dayNumber(against.baselineFrom);
  if (first === undefined) return { period };
  const days = localDay(calendar.zone, period.to) - localDay(calendar.zone, period.from);
  return { period, before: { from: startOfDay(first, calendar), to: startOfDay(first + days, calendar) } };
}

/** Opens the views of a question. Undefined when its period is none. */
export function ask(source: KpiSource, query: KpiQuery): Asked | undefined {
  const { settings, calendar, now, table } = source;
  const periods = periodsOf(query, calendar, now);
  if (periods === undefined) return undefined;
  const all = kpisWith(settings.presets);
  const kpis = query.kpis === undefined ? all : all.filter(({ id }) => query.kpis?.includes(id));
  const reading = { hours: query.hours, reopenDays: settings.definitions.reopenDays, zone: calendar.zone };
  return { source, query, ...periods, kpis, reading, view: openView(table, scopeOf(periods.period, query, now)) };
}

export const scopeOf = ({ from, to }: Period, { filter }: Pick<KpiQuery, 'filter'>, now: Instant): Scope => ({
  from,
  to,
  now,
  filter,
});
