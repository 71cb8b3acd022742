import type { Settings } from '@/domain/settings/settings';
import type { SiteHere } from '@/messaging/protocol';

/** The enabled site a page belongs to. Of several on one origin, the one that says most about the address. */
export function siteHere({ sites, theme, warning }: Settings, url: string): SiteHere | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const site = sites
    .filter((candidate) => candidate.origin === origin && holds(candidate.site.slice(origin.length), pathname))
    .sort((a, b) => b.site.length - a.site.length)
    .at(0);
  return site && { site, theme, warning };
}

/**
 * Whether a path lies on the part of a site behind its origin: a base path it begins with (`/rt` holds `/rt/Ticket`, not
 * `/rtx`), or an account that is one of its segments (`/12345` holds `/help-desk/12345/view`).
 */
function holds(part: string, path: string): boolean {
  const [wanted, segments] = [part, path].map((text) => text.split('/').filter(Boolean)) as [string[], string[]];
  if (wanted.every((segment, i) => segments[i] === segment)) return true;
  return wanted.length === 1 && segments.includes(wanted[0] ?? '');
}
