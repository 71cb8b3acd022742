import { browser } from '#imports';
import type { HelpclockDatabase } from './database';

/** In `storage.local`, which the browser does not delete with the store: there was a store once. */
const LOCAL_MARK = 'hasStore';
/** In the store itself. */
const STORE_MARK = 'store';

/** Whether a store that was here is gone. Marks the one that is here now, so that the same loss is found once. */
export async function findEviction(db: HelpclockDatabase): Promise<boolean> {
  const { [LOCAL_MARK]: wasThere } = await browser.storage.local.get(LOCAL_MARK);
  const isThere = (await db.meta.get(STORE_MARK)) !== undefined;
  if (!isThere) await db.meta.put({ key: STORE_MARK, value: true });
  if (wasThere !== true) await browser.storage.local.set({ [LOCAL_MARK]: true });
  return wasThere === true && !isThere;
}

/** Called before the store is erased on purpose: that is no loss. */
export const forgetStore = (): Promise<void> => browser.storage.local.remove(LOCAL_MARK);
