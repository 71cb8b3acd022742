import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiScreen } from '@/domain/kpi/screen/screen';
import type { Coverage as Covered, KpiReader } from '@/storage/read/kpis';
import { formatAgo } from '../format/duration';
import type { Language } from '../format/language';
import { formatNumber, formatPercent } from '../format/number';
import { periodText } from '../kpi/tell';
import { t, tn } from '../words';

interface CoverageProps {
  readonly reader: KpiReader;
  readonly screen: Pick<KpiScreen, 'period'> & { readonly coverage: Covered };
  readonly lang: Language;
}

/** What the numbers rest on: which days, how many tickets this browser has seen, and how fresh the newest look is. */
export function Coverage({ reader, screen, lang }: CoverageProps) {
  const { tickets, newestAt, rebuilding } = screen.coverage;
  const { zone } = calendarOf(reader.settings, reader.locale);
  const seen = tn('coverage.seen', tickets, { n: formatNumber(lang, tickets) });
  const age = newestAt && formatAgo(lang, Math.max(0, Math.round((reader.now - newestAt) / 1000)));
  return (
    <p class="coverage">
      {periodText(lang, zone, screen.period)} · {seen}
      {age && ` · ${t('coverage.newest', { age })}`}
      {rebuilding && (
        <span role="status">
          {' · '}
          {t('coverage.rebuilding', { share: formatPercent(lang, rebuilding.done / Math.max(1, rebuilding.total)) })}
        </span>
      )}
    </p>
  );
}
