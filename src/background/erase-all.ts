import { browser } from '#imports';
import { forgetStore } from '@/storage/eviction';
import type { Background } from './background';

/**
 * Erases all that Helpclock holds in this browser: files on their way in, the store with its salt, the settings, the list of sites.
 * Works on a store that cannot be opened, too. Killed anywhere, the person sees data left and erases again.
 * @param settle resolves when the looks that are being taken in are stored. The settings go first: without a site no more are taken.
 */
export async function eraseAll(
  { db, parcels }: Pick<Background, 'db' | 'parcels'>,
  settle: () => Promise<unknown>,
): Promise<void> {
  await browser.storage.local.clear();
  // A store that takes in nothing any more is erased all the same.
  await Promise.allSettled([settle()]);
  for (const { name } of await parcels.list()) await parcels.remove(name);
  await forgetStore();
  await db.delete({ disableAutoOpen: false });
  await Promise.all([browser.storage.local.clear(), browser.storage.session?.clear()]);
  await browser.alarms.clearAll();
}
