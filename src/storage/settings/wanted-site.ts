import { browser } from '#imports';
import type { SiteSettings } from '@/domain/settings/settings';

/** Where a site that was asked for waits for its permission: most browsers close the popup under their prompt. */
const KEY = 'wantedSite';

export const noteWanted = (site: SiteSettings): Promise<void> => browser.storage.session.set({ [KEY]: site });

export const forgetWanted = (): Promise<void> => browser.storage.session.remove(KEY);

/** The site that waits, as it was stored: to be parsed. */
export async function loadWanted(): Promise<unknown> {
  const { [KEY]: waiting } = await browser.storage.session.get(KEY);
  return waiting;
}
