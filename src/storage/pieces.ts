/** Events that are gone through at once: some milliseconds of work, whatever is done with them. */
export const AT_ONCE = 400;

/** What a ticket weighs before its first event. */
const TICKET = 5;

/** A ticket's share of the work: its events, and itself. */
export const weightOf = ({ events }: { readonly events: { readonly length: number } }): number =>
  TICKET + events.length;

/** Splits a list into pieces of no more than `most`, in its order. What is heavier alone is a piece of its own. */
export function pieces<T>(items: readonly T[], weigh: (item: T) => number, most = AT_ONCE): readonly (readonly T[])[] {
  const split: T[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weigh(item);
    const piece = split.at(-1);
    if (piece === undefined || weight > room) {
      split.push([item]);
      room = most - weight;
    } else {
      piece.push(item);
      room -= weight;
    }
  }
  return split;
}

/** Rows that are written at once. */
const ROWS = 40;

/** A list in pieces of so many. */
export const handfuls = <T>(items: readonly T[], size = ROWS): readonly (readonly T[])[] =>
  pieces(items, () => 1, size);

/** A table with references for keys. */
type ByRef = { get(key: string): PromiseLike<unknown> };

/**
 * Works a list off inside a transaction, piece by piece. Nothing may be awaited there but the store: asking it for next to nothing
 * lets what waits (messages, timers) go first between two pieces, and keeps the transaction open.
 * @param table one of the transaction's
 */
export async function inPieces<T, R>(
  table: ByRef,
  items: readonly T[],
  weigh: (item: T) => number,
  work: (item: T) => R,
): Promise<readonly R[]> {
  const done: R[] = [];
  for (const [i, piece] of pieces(items, weigh).entries()) {
    if (i > 0) await table.get('');
    for (const item of piece) done.push(work(item));
  }
  return done;
}
