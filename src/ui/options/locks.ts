import type { Managed } from '@/domain/settings/managed';
import type { Settings } from '@/domain/settings/settings';

export type Member = Exclude<keyof Settings, 'version'>;

/** What an administrator has fixed for this browser. */
export interface Locks {
  readonly has: (member: Member) => boolean;
  /** Host patterns Helpclock may work on; absent where every host may be enabled. */
  readonly allowedHosts?: readonly string[];
  /** Ids of the site packs that were rolled out: to be read and exported, not to be changed. */
  readonly packs: readonly string[];
}

export const locksOf = ({ settings, allowedHosts, packs }: Managed): Locks => ({
  packs: (packs ?? []).map(({ id }) => id),
  has: (member) => Object.hasOwn(settings, member),
  ...(allowedHosts ? { allowedHosts } : {}),
});
