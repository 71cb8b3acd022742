import { browser } from '#imports';
import { MEASURING_VERSION } from '@/domain/kpi/measure/version';
import { SCHEMA_VERSION } from '@/storage/database';
import { isolate } from '../../format/isolate';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { t } from '../../words';
import { LicenceList } from './licence-list';
import './about.css';

/** What Helpclock is, what it does with what it sees, and whose work it contains. */
export function About() {
  const lang = language();
  const number = (version: number) => formatNumber(lang, version);
  return (
    <>
      <p>{t('options.about.version', { version: isolate(browser.runtime.getManifest().version) })}</p>
      <p class="quiet">
        {t('options.about.versions', { schema: number(SCHEMA_VERSION), measuring: number(MEASURING_VERSION) })}
      </p>
      <h2>{t('options.about.privacy')}</h2>
      <ul class="plain">
        <li>{t('options.about.nothingLeaves')}</li>
        <li>{t('options.about.noText')}</li>
        <li>{t('options.about.onlySites')}</li>
        <li>{t('options.about.onlyReads')}</li>
        <li>{t('options.about.erase')}</li>
      </ul>
      <h2>{t('options.about.licences')}</h2>
      <p class="help">{t('options.about.licencesHelp')}</p>
      <LicenceList />
    </>
  );
}
