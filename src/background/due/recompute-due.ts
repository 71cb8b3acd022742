import { lifeReader } from '@/domain/tickets/lives';
import type { HelpclockDatabase } from '@/storage/database';
import type { Background } from '../background';
import { putDue } from './due-slice';
import { writeDue } from './write-due';

const SLICE = 200;

/**
 * Computes the rows anew whose state changed by time alone. What time has changed in the store is done in slices of one
 * transaction each; a worker killed between two goes on at the next start, because the rest still says so (`nextAt`).
 */
export async function recomputeDue({ db, clock, settings }: Background): Promise<void> {
  const current = await settings();
  const now = clock();
  const lifeOf = lifeReader(current);
  for (;;) {
    const isDone = await db.transaction('rw', db.tickets, db.due, db.tallies, db.alerts, async () => {
      const refs = await db.due.where('nextAt').belowOrEqual(now).limit(SLICE).primaryKeys();
      const rows = (await db.tickets.bulkGet(refs)).filter((row) => row !== undefined);
      const found = new Set(rows.map(({ ref }) => ref));
      const lost = refs.filter((ref) => !found.has(ref));
      await writeDue(db, [], lost, lost);
      await putDue(db, rows, lifeOf, current, now);
      return refs.length < SLICE;
    });
    if (isDone) return;
  }
}

/** The next instant at which a row changes by time alone. */
export const nextDueChange = async (db: HelpclockDatabase): Promise<number | undefined> =>
  (await db.due.orderBy('nextAt').limit(1).first())?.nextAt;
