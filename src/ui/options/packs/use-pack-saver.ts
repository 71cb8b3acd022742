import { nextVersion, withPack } from '@/domain/packs/change-packs';
import { type Pack, packHelpdeskId } from '@/domain/packs/pack';
import type { Settings } from '@/domain/settings/settings';
import { ask } from '@/messaging/client';
import { type Saving, useSave } from '../save';

export interface PackSaver {
  readonly saving: Saving;
  /** Keeps a pack, as its next version where it differs from the one of its id. @returns whether it is kept */
  keep(pack: Pack): Promise<boolean>;
  remove(pack: Pack): Promise<boolean>;
}

/** Saves packs; open tabs of the sites that use one read by it at once. */
export function usePackSaver({ packs, sites }: Settings): PackSaver {
  const { saving, save } = useSave();
  return {
    saving,
    async keep(given) {
      const pack = {
        ...given,
        version: nextVersion(
          packs.find(({ id }) => id === given.id),
          given,
        ),
      };
      const isKept = await save({ packs: withPack(packs, pack) });
      const users = sites.filter(({ helpdesk }) => helpdesk === packHelpdeskId(pack));
      if (isKept) await Promise.all(users.map((site) => ask('site/enabled', site)));
      return isKept;
    },
    remove: ({ id }) => save({ packs: packs.filter((pack) => pack.id !== id) }),
  };
}
