import { browser } from '#imports';
import type { Problem } from '@/domain/problem';
import type { SiteSettings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import { ask } from '@/messaging/client';
import { forgetWanted, noteWanted } from '@/storage/settings/wanted-site';
import { patternOf, type Recognised } from './site-here';

const siteOf = ({ helpdesk, site, confidence }: Recognised, origin: string, at: number): SiteSettings => ({
  site,
  origin,
  helpdesk,
  enabledAt: instant(at),
  ...(confidence === undefined ? {} : { recognised: { confidence } }),
  statusMap: {},
  channelMap: {},
  leads: 'ours',
});

/** How it went: the user may say no, and so may an administrator. */
export interface Enabling {
  readonly isGranted: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Asks the user for the site's permission and turns Helpclock on there. Must run inside the click. Where the prompt closes the popup,
 * the background goes on with the site that was noted.
 */
export async function enableSite(found: Recognised, origin: string, at: number): Promise<Enabling> {
  const site = siteOf(found, origin, at);
  // Not awaited: Firefox forgets the click across an await.
  const noted = noteWanted(site);
  const isGranted = await browser.permissions.request({ origins: [patternOf(origin)] });
  await noted;
  const problems = isGranted ? await ask('site/enabled', site) : [];
  await forgetWanted();
  return { isGranted, problems };
}

/** Asks again for a permission that was taken back. Must run inside the click. */
export async function letInAgain(site: SiteSettings): Promise<boolean> {
  const isGranted = await browser.permissions.request({ origins: [patternOf(site.origin)] });
  if (isGranted) await ask('site/enabled', site);
  return isGranted;
}
