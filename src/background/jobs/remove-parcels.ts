import { loadImporting } from '@/storage/import/progress';
import { loadTakingIn } from '@/storage/read/taking-in';
import type { Job } from './job';

/** A parcel younger than this may still be on its way from the page that is writing it. */
const DAY_MS = 86_400_000;

/** Removes files a page left behind when it was closed before it told of them. */
export const removeParcels: Job = {
  name: 'remove-parcels',
  async step({ db, parcels, clock }) {
    const underWay = [...(await loadTakingIn(db)), ...(await loadImporting(db))];
    const expected = new Set(underWay.map(({ parcel }) => parcel));
    const forgotten = (await parcels.list()).filter(
      ({ name, writtenAt }) => !expected.has(name) && writtenAt < clock() - DAY_MS,
    );
    for (const { name } of forgotten) await parcels.remove(name);
    return false;
  },
};
