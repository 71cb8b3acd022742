import { browser } from '#imports';
import type { HelpclockDatabase } from '@/storage/database';

/**
 * Erases all that Helpclock holds in this browser: the store with its salt, the settings, the list of sites. Works on a store
 * that cannot be opened, too.
 */
export async function eraseAll(db: HelpclockDatabase): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await browser.storage.local.clear();
}
