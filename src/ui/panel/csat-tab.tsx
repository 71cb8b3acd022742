import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { KpiLine, KpiScreen } from '@/domain/kpi/screen/screen';
import type { KpiReader } from '@/storage/read/kpis';
import { type ChartPoint, TrendChart } from '../charts/trend-chart';
import { useScreen } from '../data/use-kpi';
import type { Language } from '../format/language';
import { formatNumber, formatPercent } from '../format/number';
import { chartPoints } from '../kpi/chart-points';
import { dateIn } from '../kpi/local-date';
import { bucketName, intervalText } from '../kpi/tell';
import { StoreProblem } from '../parts/store-problem';
import { t } from '../words';
import { BreakdownSection } from './breakdown';
import { Coverage } from './coverage';
import { doorRef } from './door';
import { KpiCard } from './kpi-card';
import { daysOf } from './kpi-tab';
import { Waiting } from './no-numbers';
import { RecentRatings } from './recent-ratings';
import { openDrill } from './view';

interface CsatProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
}

function Trend({ reader, screen, lang }: CsatProps & { readonly screen: KpiScreen }) {
  const line = screen.lines.find(({ kpi }) => kpi.id === 'M17');
  if (!line || line.result.n === 0) return null;
  const { zone } = calendarOf(reader.settings, reader.locale);
  const nameOf = ({ from }: ChartPoint) => bucketName(lang, zone, screen.unit, from);
  const results = new Map(line.trend.map((point) => [point.from as number, point]));
  const tell = (point: ChartPoint): string => {
    const found = results.get(point.from);
    if (!found || point.n === 0) return `${nameOf(point)}: ${t('csat.noRatings')}`;
    const { top = 0, value, n } = found.result;
    const good = t('csat.good', { top: formatNumber(lang, top), n: formatNumber(lang, n) });
    const share = value === undefined ? t('csat.tooFew') : formatPercent(lang, value / 100);
    const range = value === undefined ? undefined : intervalText(lang, found.result);
    return `${nameOf(point)}: ${[good, share, range].filter((part) => part !== undefined).join(' · ')}`;
  };
  const doorOf = (where: string, point?: ChartPoint) => `M17 in ${where} ${where === 'table' ? point?.from : ''}`;
  const pick = (point: ChartPoint, where: 'chart' | 'table'): void => {
    const found = results.get(point.from);
    if (!found || screen.unit === 'hour') return;
    const period = { kind: 'custom', from: dateIn(zone, found.from), to: dateIn(zone, found.to - 1) } as const;
    openDrill({ kpi: 'M17', period }, doorOf(where, point));
  };
  return (
    <div class="pad">
      <TrendChart
        points={chartPoints(line)}
        lang={lang}
        nameOf={nameOf}
        tell={tell}
        format={(value) => formatPercent(lang, value / 100)}
        label={t('csat.trend')}
        most={100}
        onPick={pick}
        placeRef={(where, point) => doorRef(doorOf(where, point))}
      />
    </div>
  );
}

function NoRatings() {
  return (
    <div class="empty">
      <strong>{t('csat.none')}</strong>
      <p>{t('csat.noneHelp')}</p>
    </div>
  );
}

/** Ratings come seldom: where most buckets would hold too few for a line, the next coarser ones are shown. */
const COARSER = { hour: 'day', day: 'week', week: 'month', month: 'quarter', quarter: 'year', year: 'year' } as const;

function isSparse(screen: KpiScreen | undefined): boolean {
  const rated = screen?.lines.find(({ kpi }) => kpi.id === 'M17')?.trend.filter(({ result }) => result.n > 0) ?? [];
  return rated.length > 1 && rated.filter(({ result }) => result.isSmall).length > rated.length / 3;
}

/** The screen by buckets that ratings fill. */
function useCsat(reader: KpiReader, query: KpiQuery) {
  const asked = { ...query, kpis: ['M17', 'M18', 'M19'] };
  const fine = useScreen(reader, asked);
  const unit = fine.kind === 'ready' && fine.value && isSparse(fine.value) ? COARSER[fine.value.unit] : undefined;
  const coarse = useScreen(reader, unit ? { ...asked, unit } : asked);
  return unit ? coarse : fine;
}

/** A mean of "good" and "bad" says nothing that their share does not. */
const isTold = ({ kpi, result }: KpiLine): boolean => kpi.id !== 'M18' || result.scale !== 'good-bad';

/** What customers thought: the trend with its uncertainty, by whom, and the newest ratings. */
export function CsatTab({ reader, query, lang }: CsatProps) {
  const asked = useCsat(reader, query);
  if (asked.kind === 'failed') return <StoreProblem error={asked.error} />;
  if (asked.kind === 'loading') return <Waiting />;
  const screen = asked.value;
  if (screen === undefined) return <p class="empty">{t('period.none')}</p>;
  if (screen.lines.every(({ result }) => result.n === 0)) return <NoRatings />;
  const lines = screen.lines.filter(isTold);
  const rest = { reader, query, lang };
  return (
    <div class="scroll">
      <Coverage reader={reader} screen={screen} lang={lang} />
      <h2 class="visually-hidden">{t('panel.csat')}</h2>
      <div class="kpis">
        {lines.map((line) => (
          <KpiCard
            key={line.kpi.id}
            line={line}
            levels={screen.levels.filter(({ kpi }) => kpi.id === line.kpi.id)}
            days={daysOf(screen)}
            lang={lang}
            onOpen={() => openDrill({ kpi: line.kpi.id })}
          />
        ))}
      </div>
      <Trend {...rest} screen={screen} />
      <BreakdownSection {...rest} showsAgents={reader.settings.showsAgents} kpis={lines.map(({ kpi }) => kpi.id)} />
      <RecentRatings {...rest} showsAgents={reader.settings.showsAgents} />
    </div>
  );
}
