import type { KpiLine } from '@/domain/kpi/screen/screen';
import type { Language } from '../format/language';
import { formatNumber } from '../format/number';
import { formatKpi, headline } from '../kpi/format-value';
import { kpiName } from '../kpi/kpi-words';
import { intervalText } from '../kpi/tell';
import { t } from '../words';
import { isKnown, type PartProps } from './parts';

function spread(lang: Language, { kpi, result }: KpiLine): string {
  if (result.interval && !result.isSmall) return intervalText(lang, result) ?? '';
  if (kpi.unit !== 'seconds') return '';
  const told = [
    result.p90 === undefined ? undefined : t('kpi.p90', { value: formatKpi(lang, kpi, result.p90) }),
    result.mean === undefined ? undefined : t('kpi.mean', { value: formatKpi(lang, kpi, result.mean) }),
  ];
  return told.filter((part) => part !== undefined).join(' · ');
}

/** Every number that rests on something, beside the period before; then the names of those that rest on nothing. */
export function Summary({ screen: { lines }, lang }: PartProps) {
  const unknown = lines.filter((line) => !isKnown(line));
  return (
    <section>
      <h2>{t('report.numbers')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report.measure')}</th>
            <th scope="col" class="figure">
              {t('report.value')}
            </th>
            <th scope="col">{t('report.spread')}</th>
            <th scope="col" class="figure">
              {t('report.n')}
            </th>
            <th scope="col" class="figure">
              {t('report.before')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.filter(isKnown).map((line) => (
            <tr key={line.kpi.id}>
              <th scope="row">{kpiName(line.kpi)}</th>
              <td class="figure strong">{headline(lang, line.kpi, line.result)}</td>
              <td class="quiet">{spread(lang, line)}</td>
              <td class="figure">{formatNumber(lang, line.result.n)}</td>
              <td class="figure">{line.before ? headline(lang, line.kpi, line.before) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unknown.length > 0 && (
        <p class="quiet">
          {t('report.nothing', { names: unknown.map(({ kpi }) => kpiName(kpi)).join(t('list.comma')) })}
        </p>
      )}
    </section>
  );
}
