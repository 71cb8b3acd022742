import type { Settings } from '@/domain/settings/settings';
import type { SiteHere } from '@/messaging/protocol';

/** The enabled site a page belongs to: the one whose address is the longest beginning of the page's. */
export function siteHere({ sites, theme, warning }: Settings, url: string): SiteHere | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  const site = sites
    .filter((candidate) => candidate.origin === origin && isBelow(address, candidate.site))
    .sort((a, b) => b.site.length - a.site.length)
    .at(0);
  return site && { site, theme, warning };
}

/** `/rt` holds `/rt` and `/rt/Ticket`, not `/rtx`. */
const isBelow = (address: string, site: string): boolean =>
  address === site || address.startsWith(site.endsWith('/') ? site : `${site}/`);
