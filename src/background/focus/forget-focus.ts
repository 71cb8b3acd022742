import type { Job } from '../jobs/job';

const SLICE = 1000;

/** Erases what was measured on sites where it is wanted no more. Figures made of it go when the columns are built anew. */
export const forgetFocus: Job = {
  name: 'forget-focus',
  async step({ db, settings }) {
    const { sites } = await settings();
    const wanted = sites.flatMap(({ site, measuresFocus }) => (measuresFocus ? [site] : []));
    const keys = await db.focus.where('site').noneOf(wanted).limit(SLICE).primaryKeys();
    if (keys.length > 0) await db.focus.bulkDelete(keys);
    return keys.length === SLICE;
  },
};
