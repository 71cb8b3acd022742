import { browser } from '#imports';

/**
 * Whether the browser may delete the store to make room on the disk. Chromium never does where `unlimitedStorage` is granted, although
 * it says `persisted: false`; Firefox says `persisted: true` then.
 */
export async function isEvictable(): Promise<boolean> {
  const [isUnlimited, isPersisted] = await Promise.all([
    browser.permissions.contains({ permissions: ['unlimitedStorage'] }),
    navigator.storage?.persisted?.() ?? false,
  ]);
  return !isUnlimited && !isPersisted;
}

/** Asks the browser not to delete the store. Pages only: workers cannot ask. */
export const askToPersist = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;

/** Bytes used and bytes the browser would give, as far as it tells. */
export async function room(): Promise<{ readonly used?: number; readonly quota?: number }> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return { ...(usage === undefined ? {} : { used: usage }), ...(quota === undefined ? {} : { quota }) };
}
