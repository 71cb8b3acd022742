import type { Standing } from '@/domain/sla/standing';
import { changeTally, NO_TALLY } from '@/domain/sla/tally';
import type { TicketRef } from '@/domain/tickets/key';
import type { HelpclockDatabase } from '@/storage/database';
import { handfuls } from '@/storage/pieces';
import { type DueRow, NOBODY, type TallyRow } from '@/storage/rows';

/** What becomes of one holder's tally. */
interface Shift {
  readonly key: [site: string, holder: string];
  readonly gone: Standing[];
  readonly come: Standing[];
}

const keyOf = ({ site, holder }: DueRow): Shift['key'] => [site, holder ?? NOBODY];

const byRef = (rows: readonly DueRow[]): ReadonlyMap<TicketRef, DueRow> => new Map(rows.map((row) => [row.ref, row]));

const isSame = (a: DueRow, b: DueRow | undefined): boolean =>
  a.overFrom === b?.overFrom && a.riskFrom === b.riskFrom && a.site === b.site && a.holder === b.holder;

function shiftsOf(before: readonly DueRow[], after: readonly DueRow[]): readonly Shift[] {
  const shifts = new Map<string, Shift>();
  const shiftOf = (row: DueRow): Shift => {
    const key = keyOf(row);
    const known = shifts.get(key.join('\n')) ?? { key, gone: [], come: [] };
    shifts.set(key.join('\n'), known);
    return known;
  };
  const [was, is] = [byRef(before), byRef(after)];
  for (const row of before) if (!isSame(row, is.get(row.ref))) shiftOf(row).gone.push(row);
  for (const row of after) if (!isSame(row, was.get(row.ref))) shiftOf(row).come.push(row);
  return [...shifts.values()];
}

/**
 * Writes and deletes due rows and keeps the tallies equal to a recount of them. Inside a transaction on `due` and `tallies`.
 * @param stored those of the refs that may have a row now; the others were not stored before
 */
export async function writeDue(
  db: HelpclockDatabase,
  open: readonly DueRow[],
  shut: readonly TicketRef[],
  stored: readonly TicketRef[],
): Promise<void> {
  const before = stored.length === 0 ? [] : (await db.due.bulkGet([...stored])).filter((row) => row !== undefined);
  const shifts = shiftsOf(before, open);
  const tallies = shifts.length === 0 ? [] : await db.tallies.bulkGet(shifts.map(({ key }) => key));
  const rows = shifts.map(({ key: [site, holder], gone, come }, i): TallyRow => {
    return { site, holder, ...changeTally(tallies[i] ?? NO_TALLY, gone, come) };
  });
  const [empty, full] = [rows.filter(isEmpty), rows.filter((row) => !isEmpty(row))];
  if (full.length > 0) await db.tallies.bulkPut(full);
  if (empty.length > 0) await db.tallies.bulkDelete(empty.map(({ site, holder }) => [site, holder]));
  for (const some of handfuls(open)) await db.due.bulkPut([...some]);
  if (shut.length > 0) await db.due.bulkDelete([...shut]);
}

const isEmpty = ({ overFrom }: TallyRow): boolean => overFrom.length === 0;

/** Counts every tally anew from the due rows. Inside a transaction on both. */
export async function recountTallies(db: HelpclockDatabase): Promise<void> {
  const shifts = shiftsOf([], await db.due.toArray());
  await db.tallies.clear();
  await db.tallies.bulkPut(
    shifts.map(({ key: [site, holder], come }) => ({ site, holder, ...changeTally(NO_TALLY, [], come) })),
  );
}
