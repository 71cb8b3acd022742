import type { KpiLine } from '@/domain/kpi/screen/screen';
import type { ChartPoint } from '../charts/trend-chart';

/** Buckets of a KPI for a chart: too little is a dot without a line, nothing is a gap. */
export const chartPoints = ({ trend }: Pick<KpiLine, 'trend'>): readonly ChartPoint[] =>
  trend.map(({ from, result: { value, top, n, interval, isSmall } }) => ({
    from,
    n,
    ...(value === undefined ? {} : { value }),
    ...(interval === undefined || isSmall ? {} : { low: interval.low, high: interval.high }),
    ...(isSmall && n > 0 && top !== undefined ? { raw: (100 * top) / n } : {}),
    isSmall,
  }));
