import { ask } from '@/messaging/client';
import { t } from '../../words';
import type { SectionProps } from '../section';

/** The sites Helpclock works on. */
export function Sites({ settings }: SectionProps) {
  if (settings.sites.length === 0) {
    return (
      <div class="empty">
        <strong>{t('due.noSites')}</strong>
        <p>{t('due.noSitesHelp')}</p>
      </div>
    );
  }
  return (
    <ul class="rows">
      {settings.sites.map(({ site, helpdesk }) => (
        <li key={site}>
          <bdi>{site}</bdi>
          <span class="quiet">{helpdesk}</span>
          <button type="button" class="button" onClick={() => void ask('site/disabled', site)}>
            {t('options.sites.disable')}
          </button>
        </li>
      ))}
    </ul>
  );
}
