import type { ExclusionReason } from '@/domain/kpi/declaration';
import type { PeriodChoice } from '@/domain/kpi/period/period';
import type { WeekCell } from '@/domain/kpi/screen/in-cell';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { Filter } from '@/domain/kpi/view/filter';

/** What somebody wants to see behind a number. */
export interface Drill {
  readonly kpi: string;
  /** Narrows further than the filter bar: a line of a breakdown. */
  readonly filter?: Filter;
  /** A step of a trend. */
  readonly period?: PeriodChoice;
  /** A cell of the heat map. */
  readonly cell?: WeekCell;
  /** Tickets left out for this reason instead of those counted. */
  readonly leftOut?: ExclusionReason;
}

/** The question a drill asks, within the filter bar's. */
export const drillQuery = (query: KpiQuery, { filter, period }: Drill): KpiQuery => ({
  ...query,
  hasTrends: false,
  filter: { ...query.filter, ...filter },
  ...(period === undefined ? {} : { period, against: 'nothing' as const }),
});
