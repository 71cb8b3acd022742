import { browser } from '#imports';
import { t } from '../words';

/** "My numbers" without knowing who that is. */
export function NotKnown() {
  return (
    <div class="empty">
      <strong>{t('me.unknown')}</strong>
      <p>{t('me.unknownHelp')}</p>
      <button type="button" class="button" onClick={() => browser.runtime.openOptionsPage()}>
        {t('popup.options')}
      </button>
    </div>
  );
}
