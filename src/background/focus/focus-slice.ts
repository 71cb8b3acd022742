import type { Slice } from '@/storage/write/merge-tickets';

/** What was measured of a ticket goes with it. */
export const focusSlice: Slice = {
  tables: (db) => [db.focus],
  apply: async (db, changes) => {
    const gone = changes.flatMap(({ before, after }) => (after === undefined && before ? [before.ref] : []));
    if (gone.length > 0) await db.focus.where('ref').anyOf(gone).delete();
  },
};
