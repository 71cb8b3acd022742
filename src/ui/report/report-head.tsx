import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { formatClock, formatDate } from '../format/when';
import { DIMENSION_WORDS, groupName } from '../kpi/group-words';
import { periodText } from '../kpi/tell';
import { Mark } from '../mark';
import { Coverage } from '../panel/coverage';
import { t } from '../words';
import type { PartProps } from './parts';

const NARROWED = ['team', 'agent', 'channel', 'priority', 'helpdesk', 'tag'] as const;

/** What the numbers are about, before the first of them. */
export function ReportHead({ screen, reader, lang, query }: PartProps & { readonly query: KpiQuery }) {
  const { zone } = calendarOf(reader.settings, reader.locale);
  const facts: readonly (readonly [string, string])[] = [
    [t('bar.period'), periodText(lang, zone, screen.period)],
    ...(screen.before ? [[t('report.against'), periodText(lang, zone, screen.before)] as const] : []),
    ...NARROWED.flatMap((dimension): readonly (readonly [string, string])[] => {
      const chosen = query.filter[dimension];
      return chosen === undefined
        ? []
        : [[t(DIMENSION_WORDS[dimension]), chosen.map((word) => groupName(dimension, word, {})).join(', ')]];
    }),
    [t('report.hours'), t(query.hours === 'business' ? 'report.business' : 'report.calendar')],
    [t('report.zone'), zone],
    [t('report.madeAt'), `${formatDate(lang, zone, reader.now)} ${formatClock(lang, zone, reader.now)}`],
  ];
  return (
    <header class="report-head">
      <p class="report-mark">
        <Mark size={16} /> Helpclock
      </p>
      <h1>{t('report.title')}</h1>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Coverage reader={reader} screen={screen} lang={lang} />
    </header>
  );
}
