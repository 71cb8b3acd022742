import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import type { SiteSettings } from '@/domain/settings/settings';
import { isolate } from '../../format/isolate';
import { letInAgain } from '../../popup/enable-site';
import { patternOf } from '../../popup/site-here';
import { t } from '../../words';
import { hostOf } from './host-of';

/** Whether the browser lets Helpclock read the site; the user may take that back at any time. */
export function Permission({ site }: { readonly site: SiteSettings }) {
  const [isLetIn, setLetIn] = useState<boolean>();
  useEffect(() => {
    const look = () => void browser.permissions.contains({ origins: [patternOf(site.origin)] }).then(setLetIn);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [site.origin]);
  if (isLetIn === undefined) return null;
  const host = isolate(hostOf(site));
  if (isLetIn) return <p class="quiet">{t('options.sites.permitted', { host })}</p>;
  return (
    <div class="notice" data-kind="problem">
      <span>{t('site.lockedOutHelp', { host })}</span>
      <button type="button" class="button" onClick={() => void letInAgain(site).then(setLetIn)}>
        {t('site.letIn')}
      </button>
    </div>
  );
}
