import { MARK } from '../sample';
import { type Selection, secondAt, type View } from '../view/view';

/** Unsolved tickets with a promise that was broken by the end of the period. */
export function lateTickets(unsolved: readonly Selection[], view: View): number {
  const end = Math.min(secondAt(view.scope.to), secondAt(view.scope.now));
  const late = new Set<number>();
  for (const { chunk, rows } of view.select('target', 'ever')) {
    for (const row of rows) {
      const mark = chunk.marks[row] as number;
      if ((mark & (MARK.met | MARK.vendor)) === 0 && (chunk.at[row] as number) <= end)
        late.add(chunk.ticket[row] as number);
    }
  }
  let count = 0;
  for (const { chunk, rows } of unsolved) for (const row of rows) if (late.has(chunk.ticket[row] as number)) count++;
  return count;
}

/** Unsolved at the end less unsolved at the beginning; both by the same exclusions. */
export function growth(unsolved: readonly Selection[], view: View): { readonly value: number; readonly n: number } {
  const from = secondAt(view.scope.from);
  let before = 0;
  for (const { chunk, rows } of view.select('spell', 'ever')) {
    const { at, until, exclusion } = chunk;
    for (const row of rows) {
      const isThere = (at[row] as number) < from && (until?.[row] ?? 0) >= from;
      if (isThere && exclusion[row] === 0) before++;
    }
  }
  const after = unsolved.reduce((sum, { rows }) => sum + rows.length, 0);
  return { value: after - before, n: after };
}
