import { lifeReader } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import { deleteTickets } from '@/storage/write/merge-tickets';
import type { Job } from './job';

const SLICE = 200;
const DAY_MS = 86_400_000;

/** Deletes tickets nobody has looked at for as long as the settings say, with all that was derived from them. */
export const retention: Job = {
  name: 'retention',
  async step({ db, clock, settings, slices }) {
    const current = await settings();
    const now = clock();
    const before = (now - current.retentionDays * DAY_MS) as Instant;
    const refs = await db.tickets.where('lastSeenAt').below(before).limit(SLICE).primaryKeys();
    if (refs.length > 0) await deleteTickets(db, refs, slices(lifeReader(current), current, now));
    return refs.length === SLICE;
  },
};
