import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiResult } from '@/domain/kpi/result';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { type KpiReader, readHeatMap } from '@/storage/read/kpis';
import { type HeatCell, HeatMap } from '../charts/heat-map';
import { asKey } from '../data/use-kpi';
import type { Language } from '../format/language';
import { formatNumber, formatTwoDigits } from '../format/number';
import { formatWeekday } from '../format/when';
import { formatKpi } from '../kpi/format-value';
import { kpiName } from '../kpi/kpi-words';
import { useLive } from '../live';
import { t } from '../words';
import { doorRef } from './door';
import { useKept } from './use-kept';
import { openDrill } from './view';

const KPIS = ['M28', 'M1', 'M16', 'M26-replies'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday, to take weekday names from. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY_MS = 86_400_000;

interface HeatProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
}

/** ISO weekdays in the order the team's week runs. */
const weekFrom = (start: number): readonly number[] => Array.from({ length: 7 }, (_, i) => ((start - 1 + i) % 7) + 1);

/** A KPI by hour of the day and day of the week, in the team's zone. */
export function HeatSection({ reader, query, lang }: HeatProps) {
  const [chosen, setKpi] = useKept<string>('heat map of', KPIS[0]);
  const calendar = calendarOf(reader.settings, reader.locale);
  const asked = useLive(() => readHeatMap(reader, query, chosen), [reader, asKey(query), chosen]);
  const found = asked.kind === 'ready' ? asked.value : undefined;
  if (!found) return null;
  const { kpi } = found;
  const week = weekFrom(calendar.weekStart);
  const byCell = new Map(found.cells.map(({ weekday, hour, result }) => [`${weekday} ${hour}`, result]));
  const hottest = Math.max(0, ...found.cells.map(({ result }) => heatOf(result) ?? 0));
  const dayName = (weekday: number) => formatWeekday(lang, 'UTC', MONDAY + (weekday - 1) * DAY_MS);
  const hourName = (hour: number) => `${formatTwoDigits(lang, hour)}:${formatTwoDigits(lang, 0)}`;
  const cell = (i: number, j: number): HeatCell => {
    const weekday = week[i] ?? 1;
    const result = byCell.get(`${weekday} ${j}`);
    const heat = result && heatOf(result);
    const number = heat === undefined ? t('kpi.noData') : formatKpi(lang, kpi, heat);
    const says = t('heat.cell', { day: dayName(weekday), hour: hourName(j), value: number });
    const n = result ? ` · ${t('kpi.n', { n: formatNumber(lang, result.n) })}` : '';
    return {
      says: kpi.unit === 'count' ? says : `${says}${n}`,
      ...(heat === undefined || hottest === 0 ? {} : { heat: heat / hottest }),
    };
  };
  const doorOf = (i: number, hour: number) => `${chosen} at ${week[i]} ${hour}`;
  return (
    <section class="breakdown" aria-label={t('heat.title')}>
      <h2 class="kpi-group">{t('heat.title')}</h2>
      <div class="breakdown-choices">
        <select aria-label={t('breakdown.what')} value={chosen} onChange={(event) => setKpi(event.currentTarget.value)}>
          {KPIS.map((id) => (
            <option key={id} value={id}>
              {kpiName({ id })}
            </option>
          ))}
        </select>
      </div>
      <div class="pad">
        <HeatMap
          label={t('heat.label', { name: kpiName(kpi), zone: calendar.zone })}
          rows={week.map(dayName)}
          columns={HOURS.map((hour) => ({ name: formatNumber(lang, hour), isNamed: hour % 3 === 0 }))}
          cell={cell}
          isRtl={lang.dir === 'rtl'}
          cellRef={(i, hour) => doorRef(doorOf(i, hour))}
          onPick={(i, hour) => openDrill({ kpi: chosen, cell: { weekday: week[i] ?? 1, hour } }, doorOf(i, hour))}
        />
      </div>
    </section>
  );
}

const heatOf = ({ value, n }: KpiResult): number | undefined => (n === 0 ? undefined : value);
