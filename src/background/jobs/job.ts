import { jobKey } from '@/storage/read/taking-in';
import type { Background } from '../background';

/**
 * Work too long for one go. A step does a slice in one transaction, together with the note of how far it is (in `meta`), so
 * that a worker killed anywhere goes on where it was.
 */
export interface Job {
  readonly name: string;
  /** Does the next slice. True when there is more to do. */
  step(background: Background): Promise<boolean>;
}

/** Reads and keeps how far a job is. Call it inside the slice's transaction, with `db.meta` among its tables. */
export const progressOf = <T>(name: string) => ({
  load: async ({ db }: Background): Promise<T | undefined> => (await db.meta.get(jobKey(name)))?.value as T | undefined,
  save: ({ db }: Background, value: T): Promise<unknown> => db.meta.put({ key: jobKey(name), value }),
  clear: ({ db }: Background): Promise<void> => db.meta.delete(jobKey(name)),
});
