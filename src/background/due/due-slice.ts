import type { Settings } from '@/domain/settings/settings';
import type { TicketRef } from '@/domain/tickets/key';
import type { ReadLife } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import type { HelpclockDatabase } from '@/storage/database';
import { inPieces, weightOf } from '@/storage/pieces';
import type { TicketRow } from '@/storage/rows';
import type { Slice } from '@/storage/write/merge-tickets';
import { noteAlerts } from '../alerts/note-alerts';
import { dueRowOf } from './due-row';
import { writeDue } from './write-due';

/** Keeps the due rows in step with the tickets. */
export const dueSlice = (lifeOf: ReadLife, settings: Settings, now: Instant): Slice => ({
  tables: (db) => [db.due, db.tallies, db.alerts],
  apply: async (db, changes) => {
    const gone = changes.filter(({ after }) => after === undefined).flatMap(({ before }) => before?.ref ?? []);
    if (gone.length > 0) await writeDue(db, [], gone, gone);
    const rows = changes.flatMap(({ after }) => after ?? []);
    const fresh = new Set(changes.flatMap(({ before, after }) => (before === undefined && after ? [after.ref] : [])));
    await putDue(db, rows, lifeOf, settings, now, fresh);
  },
});

/**
 * Computes the due rows of tickets anew: written for those with an open clock, deleted for the others. Alerts whose moment has come are
 * noted with them. Inside a transaction on `due`, `tallies` and `alerts`.
 * @param fresh tickets that were not stored before and so have no row to delete
 */
export async function putDue(
  db: HelpclockDatabase,
  rows: readonly TicketRow[],
  lifeOf: ReadLife,
  settings: Settings,
  now: Instant,
  fresh: ReadonlySet<TicketRef> = new Set(),
): Promise<void> {
  const computed = await inPieces(
    db.due,
    rows,
    ({ record }) => weightOf(record),
    ({ ref, record }) => ({ ref, due: dueRowOf(record, lifeOf, settings, now) }),
  );
  const open = computed.flatMap(({ due }) => due ?? []);
  const shut = computed.filter(({ ref, due }) => due === undefined && !fresh.has(ref)).map(({ ref }) => ref);
  await noteAlerts(db, open, now);
  const stored = rows.map(({ ref }) => ref).filter((ref) => !fresh.has(ref));
  await writeDue(db, open, shut, stored);
}
