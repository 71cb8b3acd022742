import type { HelpclockDatabase } from '@/storage/database';
import { loadSalt } from '@/storage/write/salt';
import { type HashId, idHasher } from './anonymise';

/**
 * Hashes by the salt the store has now. It is read every time, because a restore brings another one and erasing everything
 * makes a new one; only the key made of it is kept.
 */
export function saltedHash(db: HelpclockDatabase): () => Promise<HashId> {
  let made: { readonly salt: string; readonly hash: Promise<HashId> } | undefined;
  return async () => {
    const bytes = await loadSalt(db);
    const salt = bytes.join();
    if (made?.salt !== salt) made = { salt, hash: idHasher(bytes) };
    return made.hash;
  };
}
