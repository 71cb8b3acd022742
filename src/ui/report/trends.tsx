import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiLine } from '@/domain/kpi/screen/screen';
import { durationTicks } from '../charts/duration-ticks';
import { type ChartPoint, TrendChart } from '../charts/trend-chart';
import { formatBrief } from '../format/duration';
import { formatNumber } from '../format/number';
import { chartPoints } from '../kpi/chart-points';
import { formatKpi } from '../kpi/format-value';
import { kpiName } from '../kpi/kpi-words';
import { bucketName } from '../kpi/tell';
import { t } from '../words';
import { isKnown, type PartProps } from './parts';

/** What a report draws: the times customers wait, the promises kept, what they thought, and how much there was. */
const DRAWN = ['M1', 'M2', 'M8', 'M16', 'M17', 'M28'] as const;

/** The development over the period. */
export function Trends({ screen, reader, lang }: PartProps) {
  const { zone } = calendarOf(reader.settings, reader.locale);
  const lines = DRAWN.flatMap((id) => screen.lines.find(({ kpi }) => kpi.id === id) ?? []);
  const nameOf = ({ from }: ChartPoint) => bucketName(lang, zone, screen.unit, from);
  const tellOf =
    ({ kpi }: KpiLine) =>
    (point: ChartPoint): string => {
      const value = point.value === undefined ? t('kpi.noData') : formatKpi(lang, kpi, point.value);
      return `${nameOf(point)}: ${value} · ${t('kpi.n', { n: formatNumber(lang, point.n) })}`;
    };
  return (
    <section>
      <h2>{t('report.trends')}</h2>
      <div class="report-charts">
        {lines.filter(isKnown).map((line) => (
          <div key={line.kpi.id}>
            <h3>{kpiName(line.kpi)}</h3>
            <TrendChart
              points={chartPoints(line)}
              lang={lang}
              nameOf={nameOf}
              format={(value) =>
                line.kpi.unit === 'seconds' && value > 0 ? formatBrief(lang, value) : formatKpi(lang, line.kpi, value)
              }
              tell={tellOf(line)}
              label={kpiName(line.kpi)}
              {...(line.kpi.unit === 'percent' && { most: 100 })}
              {...(line.kpi.unit === 'seconds' && { ticks: durationTicks })}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
