import type { SiteSettings } from './settings';

/**
 * Whether a path lies on the part of a site behind its origin: a base path it begins with (`/rt` holds `/rt/Ticket`, not
 * `/rtx`), or an account that is one of its segments (`/12345` holds `/help-desk/12345/view`).
 */
function holds(part: string, path: string): boolean {
  const [wanted, segments] = [part, path].map((text) => text.split('/').filter(Boolean)) as [string[], string[]];
  if (wanted.every((segment, i) => segments[i] === segment)) return true;
  return wanted.length === 1 && segments.includes(wanted[0] ?? '');
}

/** The enabled site an address belongs to. Of several on one origin, the one that says most about the address. */
export function siteOf<S extends Pick<SiteSettings, 'site' | 'origin'>>(
  sites: readonly S[],
  { origin, pathname }: { readonly origin: string; readonly pathname: string },
): S | undefined {
  return sites
    .filter((candidate) => candidate.origin === origin && holds(candidate.site.slice(origin.length), pathname))
    .sort((a, b) => b.site.length - a.site.length)
    .at(0);
}

/** Settings as they may leave this browser: without tokens the user pasted. */
export const withoutSecrets = <S extends { readonly sites: readonly SiteSettings[] }>(settings: S): S => ({
  ...settings,
  sites: settings.sites.map(({ access, ...site }) => (access?.kind === 'session' ? { ...site, access } : site)),
});
