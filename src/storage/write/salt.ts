import type { HelpclockDatabase } from '../database';

const KEY = 'salt';
const BYTES = 32;

type Salt = Uint8Array<ArrayBuffer>;

const isSalt = (value: unknown): value is Salt => value instanceof Uint8Array && value.length === BYTES;

/** The secret of this install that customers' ids are hashed with; made at the first call. */
export async function loadSalt(db: HelpclockDatabase): Promise<Salt> {
  const known = (await db.meta.get(KEY))?.value;
  if (isSalt(known)) return known;
  return db.transaction('rw', db.meta, async () => {
    const meanwhile = (await db.meta.get(KEY))?.value;
    if (isSalt(meanwhile)) return meanwhile;
    const salt = crypto.getRandomValues(new Uint8Array(BYTES));
    await db.meta.put({ key: KEY, value: salt });
    return salt;
  });
}

/** The salt as text for a backup; undefined when nothing was ever hashed here. */
export async function saltText({ meta }: Pick<HelpclockDatabase, 'meta'>): Promise<string | undefined> {
  const salt = (await meta.get(KEY))?.value;
  return isSalt(salt) ? btoa(String.fromCharCode(...salt)) : undefined;
}

/** Undefined when the text is no salt. */
export function parseSalt(text: unknown): Salt | undefined {
  if (typeof text !== 'string' || !/^[\w+/]{43}=$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/**
 * Takes over the salt of a backup where nothing is stored that was hashed with another one. Runs in the transaction of the caller.
 * @returns whether hashes made with the backup's salt mean the same here.
 */
export async function adoptSalt(db: HelpclockDatabase, salt: Salt): Promise<boolean> {
  const known = (await db.meta.get(KEY))?.value;
  if (isSalt(known) && (await db.tickets.count()) > 0) return known.every((byte, i) => byte === salt[i]);
  await db.meta.put({ key: KEY, value: salt });
  return true;
}
