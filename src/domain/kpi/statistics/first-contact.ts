import type { Chunk } from '../columns/chunk';
import { countBefore } from '../columns/order';
import { rowsOfTickets } from '../columns/outdated';
import type { SampleTable } from '../columns/table';
import { MARK } from '../sample';
import { type Scope, type Selection, secondAt, type View } from '../view/view';

/**
 * Solves that needed nothing further: no message of the customer after the first reply, no reopen, and no new ticket of the
 * same requester within the window. A requester who is unknown is believed to have sent none.
 */
export function firstContact(solves: readonly Selection[], view: View, windowDays: number): number {
  const later = creationsByRequester(view, windowDays);
  let count = 0;
  for (const { chunk, rows } of solves) {
    const { marks } = chunk;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (((marks[row] as number) & (MARK.followed | MARK.reopened)) !== 0) continue;
      if (!cameBack(chunk, row, later, windowDays)) count++;
    }
  }
  return count;
}

/** Creation seconds by requester, as an open hash table: of each requester a chain of creations. */
export interface Creations {
  readonly keys: Float64Array;
  /** Position of the newest creation in `at` and `next`, plus 1; 0 ends a chain. */
  readonly heads: Uint32Array;
  readonly at: Uint32Array;
  readonly next: Uint32Array;
}

/** Whether the requester of a solve sent a new ticket within the window after it. */
export function cameBack({ at, requester }: Chunk, row: number, later: Creations, windowDays: number): boolean {
  const key = requester?.[row] ?? 0;
  if (key === 0) return false;
  const solvedAt = at[row] as number;
  const end = solvedAt + windowDays * 86_400;
  let link = later.heads[slotOf(later.keys, key)] as number;
  while (link !== 0) {
    const second = later.at[link - 1] as number;
    if (second > solvedAt && second <= end) return true;
    link = later.next[link - 1] as number;
  }
  return false;
}

/** Creations of known requesters that can speak against a solve of the period; filters do not apply. */
export const creationsByRequester = (view: View, windowDays: number): Creations =>
  view.once(view.table, `creations ${windowDays}`, (scope) => tabulate(view.table, scope, windowDays));

function tabulate(
  { chunks: { created = [] }, outdated = [] }: SampleTable,
  scope: Scope,
  windowDays: number,
): Creations {
  const from = secondAt(scope.from);
  const to = secondAt(scope.to) + windowDays * 86_400 + 1;
  const ranges = created.map((chunk) => ({ chunk, from: countBefore(chunk.at, from), to: countBefore(chunk.at, to) }));
  const most = ranges.reduce((sum, range) => sum + range.to - range.from, 0);
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const table = {
    keys: new Float64Array(size),
    heads: new Uint32Array(size),
    at: new Uint32Array(most),
    next: new Uint32Array(most),
  };
  let length = 0;
  for (const { chunk, from: first, to: end } of ranges) {
    const gone = new Set(outdated.length === 0 ? [] : rowsOfTickets(chunk, outdated));
    for (let row = first; row < end; row++) {
      const key = chunk.requester?.[row] ?? 0;
      if (key === 0 || chunk.exclusion[row] !== 0 || gone.has(row)) continue;
      const slot = slotOf(table.keys, key);
      table.keys[slot] = key;
      table.at[length] = chunk.at[row] as number;
      table.next[length] = table.heads[slot] as number;
      length += 1;
      table.heads[slot] = length;
    }
  }
  return table;
}

/** Where a key is, or the free place it may take. Keys are well mixed already. */
function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (key % 4294967296) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
