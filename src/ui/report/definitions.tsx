import { formatNumber } from '../format/number';
import { kpiName, kpiRule } from '../kpi/kpi-words';
import { REASON_WORDS } from '../kpi/reason-words';
import { t } from '../words';
import { isKnown, type PartProps } from './parts';

/** How each number is counted, over whom, and what was left out of it. */
export function Definitions({ screen: { lines }, lang }: PartProps) {
  return (
    <section class="report-definitions">
      <h2>{t('report.definitions')}</h2>
      <dl>
        {lines.filter(isKnown).map(({ kpi, result }) => {
          const leftOut = result.excluded.filter(({ count }) => count > 0);
          return (
            <div key={kpi.id}>
              <dt>{kpiName(kpi)}</dt>
              <dd>
                {kpiRule(kpi)}
                {leftOut.length > 0 &&
                  ` ${t('report.leftOut', {
                    list: leftOut
                      .map(({ reason, count }) => `${t(REASON_WORDS[reason])} ${formatNumber(lang, count)}`)
                      .join(t('list.comma')),
                  })}`}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
