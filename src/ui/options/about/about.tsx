import { browser } from '#imports';
import { isolate } from '../../format/isolate';
import { t } from '../../words';

/** What Helpclock is and what it does with what it sees. */
export function About() {
  return (
    <>
      <p>{t('options.about.version', { version: isolate(browser.runtime.getManifest().version) })}</p>
      <h2>{t('options.about.privacy')}</h2>
      <ul class="plain">
        <li>{t('options.about.nothingLeaves')}</li>
        <li>{t('options.about.noText')}</li>
        <li>{t('options.about.onlySites')}</li>
        <li>{t('options.about.onlyReads')}</li>
      </ul>
    </>
  );
}
