import type { Slice } from '@/storage/write/merge-tickets';

/** Forgets what was announced of tickets that are gone. */
export const alertSlice: Slice = {
  tables: (db) => [db.alerts],
  apply: async (db, changes) => {
    const gone = changes.filter(({ after }) => after === undefined).flatMap(({ before }) => before?.ref ?? []);
    if (gone.length > 0) await db.alerts.where('ref').anyOf(gone).delete();
  },
};
