import { t } from '../../words';

/** Says that nothing can be taken in yet. */
export function Import() {
  return <p class="empty">{t('options.import.notYet')}</p>;
}
