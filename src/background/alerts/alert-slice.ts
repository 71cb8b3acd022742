import type { Slice } from '@/storage/write/merge-tickets';

/** Forgets what was announced of tickets that are gone, and that they were snoozed. */
export const alertSlice: Slice = {
  tables: (db) => [db.alerts, db.snoozes],
  apply: async (db, changes) => {
    const gone = changes.filter(({ after }) => after === undefined).flatMap(({ before }) => before?.ref ?? []);
    if (gone.length === 0) return;
    await db.alerts.where('ref').anyOf(gone).delete();
    await db.snoozes.bulkDelete(gone);
  },
};
