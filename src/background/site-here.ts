import { packOf } from '@/domain/packs/pack';
import type { Settings } from '@/domain/settings/settings';
import { siteOf } from '@/domain/settings/site-of';
import type { SiteHere } from '@/messaging/protocol';

/** What a page needs to know of the enabled site it belongs to. */
export function siteHere({ sites, packs, theme, warning }: Settings, url: string): SiteHere | undefined {
  const site = URL.canParse(url) ? siteOf(sites, new URL(url)) : undefined;
  if (!site) return undefined;
  const pack = packOf(packs, site.helpdesk);
  return { site, ...(pack ? { pack } : {}), theme, warning };
}
