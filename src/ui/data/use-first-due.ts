import type { Settings } from '@/domain/settings/settings';
import type { Stand } from '@/domain/sla/standing';
import { database } from '@/storage/database';
import { type DueCounts, readDueCounts, readFirstDue } from '@/storage/read/due';
import type { DueRow } from '@/storage/rows';
import type { Live } from '../live';
import { mineOf } from './mine';
import { useMoment } from './use-moment';

interface FirstDue {
  readonly counts: DueCounts;
  readonly rows: readonly DueRow[];
}

interface Wish {
  readonly whose: 'mine' | 'all';
  /** Tickets of one stand only. */
  readonly stand: Stand | undefined;
  readonly limit: number;
}

/**
 * The first tickets by what is due next, and how many there are in each stand. Reads no more than it shows, whatever the number of
 * tickets.
 */
export function useFirstDue(settings: Settings, clock: () => number, { whose, stand, limit }: Wish): Live<FirstDue> {
  const hands = whose === 'all' ? 'everyone' : mineOf(settings);
  async function ask(at: number) {
    // Both at once: only a list of one stand must know how many there are.
    const counted = readDueCounts(database, hands, at);
    const most = stand === undefined ? limit : Math.min(limit, (await counted).counts[stand]);
    const rows = await readFirstDue(database, hands, at, { limit: most, stand });
    return { ...(await counted), rows };
  }
  return useMoment(ask, [settings, whose, stand, limit], clock);
}
