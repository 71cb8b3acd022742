import { browser } from '#imports';
import type { Teaching } from '@/domain/packs/teaching';

/** In the session's storage: the worker may be killed between two pages, and closing the browser ends it. */
const KEY = 'teaching';

export async function loadTeaching(): Promise<Teaching | undefined> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return kept as Teaching | undefined;
}

/** Notes that a site is to be taught, or how far it is. The popup may be closed by the permission's prompt: it notes the wish before. */
export const noteTeaching = (teaching: Teaching): Promise<void> => browser.storage.session.set({ [KEY]: teaching });

export const forgetTeaching = (): Promise<void> => browser.storage.session.remove(KEY);
