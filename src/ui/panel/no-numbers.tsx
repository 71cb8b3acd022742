import type { Coverage } from '@/storage/read/kpis';
import type { Language } from '../format/language';
import { formatPercent } from '../format/number';
import { t } from '../words';

/** The store is being asked. Nothing turns: an answer takes less than a blink, and a longer wait says so by itself. */
export const Waiting = () => (
  <div class="waiting" role="status" aria-busy="true">
    <span class="waiting-text">{t('page.loading')}</span>
  </div>
);

/** No ticket was measured yet: nothing was seen, or what was seen is being counted. */
export function NoNumbers({
  coverage: { rebuilding },
  lang,
}: {
  readonly coverage: Coverage;
  readonly lang: Language;
}) {
  if (rebuilding) {
    const share = formatPercent(lang, rebuilding.done / Math.max(1, rebuilding.total));
    return (
      <p class="empty" role="status">
        {t('coverage.rebuilding', { share })}
      </p>
    );
  }
  return (
    <div class="empty">
      <strong>{t('coverage.none')}</strong>
      <p>{t('due.emptyHelp')}</p>
    </div>
  );
}
