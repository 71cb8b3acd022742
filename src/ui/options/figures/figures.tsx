import { calendarOf } from '@/domain/kpi/period/calendar';
import { FIGURE_KPIS } from '@/domain/kpi/series/figure';
import { instant } from '@/domain/time/instant';
import { ask } from '@/messaging/client';
import { database } from '@/storage/database';
import type { SeriesRow } from '@/storage/rows';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { formatDate } from '../../format/when';
import { kpiName } from '../../kpi/kpi-words';
import { useLive } from '../../live';
import { t } from '../../words';
import type { SectionProps } from '../section';
import { FigureForm } from './figure-form';
import { partName } from './part-name';

/** Figures shown at most, the newest. */
const SHOWN = 200;

const typedFigures = async (): Promise<readonly SeriesRow[]> =>
  (await database.series.filter(({ origin }) => origin === 'typed').toArray())
    .sort((a, b) => b.from - a.from)
    .slice(0, SHOWN);

/** Figures that pages cannot give, typed by hand. */
export function Figures({ settings }: SectionProps) {
  const known = useLive(typedFigures, []);
  const calendar = calendarOf(settings, language().tag);
  const rows = known.kind === 'ready' ? known.value : [];
  return (
    <>
      <FigureForm calendar={calendar} onTyped={(figure) => ask('figure/typed', figure)} />
      {known.kind === 'ready' && rows.length === 0 && <p class="empty">{t('options.figures.none')}</p>}
      <ul class="rows">
        {rows.map((row) => (
          <FigureRow key={row.id} row={row} zone={calendar.zone} />
        ))}
      </ul>
    </>
  );
}

function FigureRow({ row, zone }: { readonly row: SeriesRow; readonly zone: string }) {
  const lang = language();
  const kpi = FIGURE_KPIS.find(({ id }) => id === row.kpi);
  const parts = Object.entries(row.parts).map(([part, value]) => `${partName(part)} ${formatNumber(lang, value)}`);
  const name = kpi === undefined ? row.kpi : kpiName(kpi);
  const lastDay = instant(row.to - 1);
  return (
    <li>
      <span>
        {name} · {formatDate(lang, zone, row.from)} – {formatDate(lang, zone, lastDay)}
        {row.group !== undefined && <bdi> · {row.group.slice(row.group.indexOf(':') + 1)}</bdi>}
      </span>
      <span class="quiet">{parts.join(' · ')}</span>
      <button
        type="button"
        class="button"
        aria-label={`${t('options.remove')}: ${name}`}
        onClick={() => ask('figure/erased', row.id)}
      >
        {t('options.remove')}
      </button>
    </li>
  );
}
