import { useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import { STANDS, type Stand } from '@/domain/sla/standing';
import { database } from '@/storage/database';
import { type DueCounts, readDueCounts, readDueLines } from '@/storage/read/due';
import type { DueRow } from '@/storage/rows';
import type { Live } from '../live';
import { type DueLine, dueLine } from './due-line';
import { useDueLines, useMoment } from './use-moment';

/** Lines of the first screen, before it is known how many are in sight. */
const FIRST_SCREEN = 30;

const NO_ROWS: readonly DueRow[] = [];

interface DueList {
  readonly list: Live<{ readonly counts: DueCounts; readonly length: number }>;
  /** Epoch milliseconds the lines are read at. */
  readonly at: number;
  /** The line at a place of the list; undefined until it is read. */
  readonly lineAt: (place: number) => DueLine | undefined;
  /** To be told the places in sight. */
  readonly onSight: (places: readonly number[]) => void;
}

/** Everyone's tickets by what is due next: how many, and the lines in sight. */
export function useDueList(settings: Settings, clock: () => number, stand: Stand | undefined): DueList {
  const [{ offset, limit }, look] = useState({ offset: 0, limit: FIRST_SCREEN });
  async function ask(at: number) {
    const [{ counts, turnsAt }, rows] = await Promise.all([
      readDueCounts(database, 'everyone', at),
      readDueLines(database, at, stand, { offset, limit }),
    ]);
    const length = stand === undefined ? STANDS.reduce((sum, each) => sum + counts[each], 0) : counts[stand];
    return { counts, length, turnsAt, rows, offset };
  }
  const list = useMoment(ask, [stand, offset, limit], clock);
  const { at } = useDueLines(list.kind === 'ready' ? list.value.rows : NO_ROWS, settings, clock);
  return {
    list,
    at,
    lineAt(place) {
      const row = list.kind === 'ready' ? list.value.rows[place - list.value.offset] : undefined;
      return row && dueLine(row, settings, at);
    },
    onSight(places) {
      const [first = 0] = places;
      // What is in sight already is not asked for again.
      if (first === offset && places.length <= limit) return;
      look({ offset: first, limit: Math.max(FIRST_SCREEN, places.length) });
    },
  };
}
