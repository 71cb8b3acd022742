import { lifeReader } from '@/domain/tickets/lives';
import { withoutSubject } from '@/storage/archive/team-view';
import { packRow } from '@/storage/packed/ticket-row';
import { rowOf, tablesOf } from '@/storage/write/merge-tickets';
import { type Job, progressOf } from './job';

const SLICE = 200;

interface Progress {
  /** The last ticket done; missing when all are. */
  readonly after?: string;
}

const progress = progressOf<Progress>('forget-subjects');

/** Takes the subjects out of what is stored once subjects are no longer kept. */
export const forgetSubjects: Job = {
  name: 'forget-subjects',
  async step(background) {
    const { db } = background;
    const settings = await background.settings();
    const known = await progress.load(background);
    if (settings.keepsSubjects) {
      if (known !== undefined) await progress.clear(background);
      return false;
    }
    if (known !== undefined && known.after === undefined) return false;
    const slices = background.slices(lifeReader(settings), settings, background.clock());
    return db.transaction('rw', [...tablesOf(db, slices), db.meta], async () => {
      const rows = await db.tickets
        .where('ref')
        .above(known?.after ?? '')
        .limit(SLICE)
        .toArray();
      const changes = rows.flatMap((before) => {
        const record = withoutSubject(before.record);
        return record === before.record ? [] : [{ before, after: rowOf(record) }];
      });
      await db.tickets.bulkPut(changes.map(({ after }) => packRow(after)));
      for (const slice of slices) await slice.apply(db, changes);
      const last = rows.length < SLICE ? undefined : rows.at(-1)?.ref;
      await progress.save(background, last === undefined ? {} : { after: last });
      return last !== undefined;
    });
  },
};
