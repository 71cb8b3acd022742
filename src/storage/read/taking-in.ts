import type { Instant } from '@/domain/time/instant';
import type { ArchiveHeader } from '../archive/header';
import type { Place } from '../archive/open-archive';
import type { ArchiveProblemId } from '../archive/problem';
import type { HelpclockDatabase } from '../database';

/** Under which name a job keeps how far it is, in `meta`. */
export const jobKey = (name: string): string => `job:${name}`;

export const TAKE_IN = 'take-in';
/** Under which name the files taken in last are kept, in `meta`. */
export const TAKEN_IN = 'taken-in';

interface TakenFile {
  /** Unique to this handing over. */
  readonly parcel: string;
  /** What the person calls the file. */
  readonly name: string;
  readonly kind: ArchiveHeader['kind'];
  readonly madeAt: Instant;
  /** Tickets the file holds. */
  readonly tickets: number;
}

/** A verified file on its way into the store. */
export interface TakingIn extends TakenFile {
  /** Version of the store the file's rows are of. */
  readonly schema: number;
  readonly place: Place;
  readonly key?: CryptoKey;
  /** Slices merged, of `slices`. */
  readonly done: number;
  readonly slices: number;
  /** Whether customers' hashes in the file mean the same here; not known before its salt was read. */
  readonly isSameSalt?: boolean;
}

/** A file that is done with. With a problem, it stopped there: what was merged until then stays. */
export interface TakenIn extends TakenFile {
  readonly at: Instant;
  readonly problem?: ArchiveProblemId;
}

/** Files being taken in, the first of them now. */
export const loadTakingIn = async (db: HelpclockDatabase): Promise<readonly TakingIn[]> =>
  ((await db.meta.get(jobKey(TAKE_IN)))?.value as readonly TakingIn[] | undefined) ?? [];

/** Files taken in last, the newest first. */
export const loadTakenIn = async (db: HelpclockDatabase): Promise<readonly TakenIn[]> =>
  ((await db.meta.get(TAKEN_IN))?.value as readonly TakenIn[] | undefined) ?? [];
