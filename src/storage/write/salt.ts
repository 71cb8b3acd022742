import type { HelpclockDatabase } from '../database';

const KEY = 'salt';
const BYTES = 32;

/** The secret of this install that customers' ids are hashed with; made at the first call. */
export function loadSalt(db: HelpclockDatabase): Promise<Uint8Array<ArrayBuffer>> {
  return db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get(KEY);
    if (known?.value instanceof Uint8Array) return known.value as Uint8Array<ArrayBuffer>;
    const salt = crypto.getRandomValues(new Uint8Array(BYTES));
    await db.meta.put({ key: KEY, value: salt });
    return salt;
  });
}

/** Takes over the salt of a backup, where no ticket was stored with another one. */
export async function adoptSalt(db: HelpclockDatabase, salt: Uint8Array): Promise<void> {
  await db.meta.put({ key: KEY, value: salt });
}
