import { NEVER, RESTS, type Stand, standAt } from '@/domain/sla/standing';
import { countTallies, type DueCounts, nextTurnOf } from '@/domain/sla/tally';
import type { TicketRef } from '@/domain/tickets/key';
import type { HelpclockDatabase } from '../database';
import type { DueRow } from '../rows';

export type { DueCounts };

/** Whose tickets: everyone's, or those somebody holds, under the keys (`DueRow.holder`) each site knows them by. */
export type Whose = 'everyone' | readonly { readonly site: string; readonly holder: string }[];

/** How many tickets stand how at a moment, and when (epoch milliseconds) that changes by time alone. */
export async function readDueCounts(
  db: HelpclockDatabase,
  whose: Whose,
  at: number,
): Promise<{ readonly counts: DueCounts; readonly turnsAt: number | undefined }> {
  const found =
    whose === 'everyone'
      ? await db.tallies.toArray()
      : await db.tallies.bulkGet(whose.map(({ site, holder }) => [site, holder]));
  const tallies = found.filter((tally) => tally !== undefined);
  return { counts: countTallies(tallies, at), turnsAt: nextTurnOf(tallies, at) };
}

const FIRST = Number.NEGATIVE_INFINITY;

/** `(after, to]` of `overFrom` in which every row of a stand lies. Fine ones and those at risk lie mixed. */
function spanOf(stand: Stand | undefined, at: number): readonly [after: number, to: number] {
  if (stand === undefined) return [FIRST, RESTS];
  if (stand === 'over') return [FIRST, at];
  return stand === 'rest' ? [NEVER, RESTS] : [at, NEVER];
}

const isMixed = (stand: Stand | undefined): stand is 'risk' | 'ok' => stand === 'risk' || stand === 'ok';

/** The rows of a span in its order: one range of an index for each holder. */
function ranges(db: HelpclockDatabase, whose: Whose, [after, to]: readonly [number, number]) {
  const isFromStart = after === FIRST;
  if (whose === 'everyone') return [db.due.where('overFrom').between(after, to, isFromStart, true)];
  return whose.map(({ site, holder }) =>
    db.due.where('[site+holder+overFrom]').between([site, holder, after], [site, holder, to], isFromStart, true),
  );
}

/**
 * The tickets due first, the longest over before all, those at rest last.
 * @param at epoch milliseconds
 * @param wish so many, and of one stand no more than there are: for one more all are looked through
 */
export async function readFirstDue(
  db: HelpclockDatabase,
  whose: Whose,
  at: number,
  { limit, stand }: { readonly limit: number; readonly stand?: Stand | undefined },
): Promise<readonly DueRow[]> {
  if (limit === 0) return [];
  const found = await Promise.all(
    ranges(db, whose, spanOf(stand, at)).map((rows) =>
      (isMixed(stand) ? rows.filter((row) => standAt(row, at) === stand) : rows).limit(limit).toArray(),
    ),
  );
  return found
    .flat()
    .sort((a, b) => a.overFrom - b.overFrom)
    .slice(0, limit);
}

/** The references of everyone's tickets at risk, or fine, in order: from the indexes alone. */
async function mixedRefs(db: HelpclockDatabase, at: number, stand: 'risk' | 'ok'): Promise<readonly TicketRef[]> {
  const [after, to] = spanOf(stand, at);
  const [inOrder, warned] = await Promise.all([
    db.due.where('overFrom').between(after, to, false, true).primaryKeys(),
    db.due.where('riskFrom').belowOrEqual(at).primaryKeys(),
  ]);
  const isWarned = new Set(warned);
  return inOrder.filter((ref) => isWarned.has(ref) === (stand === 'risk'));
}

/** Some lines of everyone's list, in the order of `readFirstDue`: `limit` of them, from the one at `offset` on. */
export async function readDueLines(
  db: HelpclockDatabase,
  at: number,
  stand: Stand | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly DueRow[]> {
  if (!isMixed(stand)) {
    const [after, to] = spanOf(stand, at);
    return db.due
      .where('overFrom')
      .between(after, to, after === FIRST, true)
      .offset(offset)
      .limit(limit)
      .toArray();
  }
  const refs = (await mixedRefs(db, at, stand)).slice(offset, offset + limit);
  return (await db.due.bulkGet(refs)).filter((row) => row !== undefined);
}
