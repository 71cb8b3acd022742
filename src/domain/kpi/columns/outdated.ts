import type { Chunk } from './chunk';

/** Rows of one ticket in one chunk, by ordinal: found once, because chunks never change. */
const found = new WeakMap<Chunk, Map<number, readonly number[]>>();

/** Looking for more tickets than this, one walk over all rows is quicker than a search for each. */
const FEW = 4;

/** The rows of a chunk that belong to any of some tickets, ascending. */
export function rowsOfTickets(chunk: Chunk, ordinals: readonly number[]): readonly number[] {
  const known = found.get(chunk) ?? new Map<number, readonly number[]>();
  found.set(chunk, known);
  const missing = ordinals.filter((ordinal) => !known.has(ordinal));
  if (missing.length > FEW) walk(chunk, missing, known);
  else for (const ordinal of missing) known.set(ordinal, search(chunk, ordinal));
  return ordinals.flatMap((ordinal) => known.get(ordinal) ?? []).sort((a, b) => a - b);
}

function search({ ticket }: Chunk, ordinal: number): readonly number[] {
  const rows: number[] = [];
  for (let row = ticket.indexOf(ordinal); row !== -1; row = ticket.indexOf(ordinal, row + 1)) rows.push(row);
  return rows;
}

function walk({ ticket, length }: Chunk, ordinals: readonly number[], known: Map<number, readonly number[]>): void {
  const rows = new Map<number, number[]>(ordinals.map((ordinal) => [ordinal, []]));
  const wanted = new Uint8Array(Math.max(...ordinals) + 1);
  for (const ordinal of ordinals) wanted[ordinal] = 1;
  for (let row = 0; row < length; row++) {
    const ordinal = ticket[row] as number;
    if (wanted[ordinal] === 1) rows.get(ordinal)?.push(row);
  }
  for (const [ordinal, own] of rows) known.set(ordinal, own);
}
