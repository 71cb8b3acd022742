import { NO_SECOND } from '../columns/chunk';
import { countBefore } from '../columns/order';
import { type Selection, secondAt, type View } from '../view/view';

/** Unsolved tickets with a promise that was broken by the end of the period. */
export function lateTickets(unsolved: readonly Selection[], { scope }: View): number {
  const end = Math.min(secondAt(scope.to), secondAt(scope.now));
  let count = 0;
  for (const { chunk, rows } of unsolved) {
    for (const row of rows) if ((chunk.lateAt?.[row] ?? NO_SECOND) <= end) count++;
  }
  return count;
}

/** Unsolved at the end less unsolved at the beginning; both by the same exclusions. */
export function growth(unsolved: readonly Selection[], view: View): { readonly value: number; readonly n: number } {
  const from = secondAt(view.scope.from);
  let before = 0;
  for (const { chunk, rows } of view.select('spell', 'ever')) {
    const { at, until, exclusion } = chunk;
    const begun = countBefore(at, from);
    for (let i = 0; i < rows.length && (rows[i] as number) < begun; i++) {
      const row = rows[i] as number;
      if ((until?.[row] ?? 0) >= from && exclusion[row] === 0) before++;
    }
  }
  const after = unsolved.reduce((sum, { rows }) => sum + rows.length, 0);
  return { value: after - before, n: after };
}
