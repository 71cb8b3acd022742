import { t } from '../../words';

/** Says that there is no goal yet. */
export function Goals() {
  return <p class="empty">{t('options.goals.none')}</p>;
}
