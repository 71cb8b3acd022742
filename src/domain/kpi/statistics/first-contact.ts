import type { Chunk } from '../columns/chunk';
import { MARK } from '../sample';
import { type Selection, secondAt, type View } from '../view/view';

/**
 * Solves that needed nothing further: no message of the customer after the first reply, no reopen, and no new ticket of the
 * same requester within the window. A requester who is unknown is believed to have sent none.
 */
export function firstContact(solves: readonly Selection[], view: View, windowDays: number): number {
  const later = creationsByRequester(view, windowDays);
  let count = 0;
  for (const { chunk, rows } of solves) {
    for (const row of rows) {
      if (((chunk.marks[row] as number) & (MARK.followed | MARK.reopened)) !== 0) continue;
      if (!cameBack(chunk, row, later, windowDays)) count++;
    }
  }
  return count;
}

/** Creation seconds by requester. */
export type Creations = ReadonlyMap<number, readonly number[]>;

/** Whether the requester of a solve sent a new ticket within the window after it. */
export function cameBack({ at, requester }: Chunk, row: number, later: Creations, windowDays: number): boolean {
  const solvedAt = at[row] as number;
  const others = later.get(requester?.[row] ?? 0);
  return others?.some((second) => second > solvedAt && second <= solvedAt + windowDays * 86_400) ?? false;
}

/** Creation seconds of each known requester's tickets that can speak against a solve of the period; filters do not apply. */
export function creationsByRequester({ table, scope }: View, windowDays: number): Creations {
  const from = secondAt(scope.from);
  const to = secondAt(scope.to) + windowDays * 86_400;
  const found = new Map<number, number[]>();
  for (const { at, requester, length, ticket, exclusion } of table.chunks.created ?? []) {
    for (let row = 0; row < length; row++) {
      const second = at[row] as number;
      const key = requester?.[row] ?? 0;
      if (key === 0 || second < from || second > to || exclusion[row] !== 0) continue;
      if (table.dead?.[ticket[row] as number] === 1) continue;
      const known = found.get(key);
      if (known === undefined) found.set(key, [second]);
      else known.push(second);
    }
  }
  return found;
}
