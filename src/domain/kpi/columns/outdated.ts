import type { Chunk } from './chunk';

/** Rows found in a chunk for a list of tickets. */
interface Found {
  readonly ordinals: readonly number[];
  readonly rows: readonly number[];
}

/** What was found last in each chunk: chunks never change, and a list of outdated tickets mostly grows at its end. */
const found = new WeakMap<Chunk, Found>();

/** Looking for more tickets than this, one walk over all rows is quicker than a search for each. */
const FEW = 4;

/** The rows of a chunk that belong to any of some tickets, ascending. */
export function rowsOfTickets(chunk: Chunk, ordinals: readonly number[]): readonly number[] {
  const known = found.get(chunk);
  if (known?.ordinals === ordinals) return known.rows;
  const isLonger = known?.ordinals.every((ordinal, i) => ordinal === ordinals[i]) === true;
  const rows = isLonger ? known.rows : [];
  const added = lookFor(chunk, isLonger ? ordinals.slice(known.ordinals.length) : ordinals);
  const all = added.length === 0 ? rows : [...rows, ...added].sort((a, b) => a - b);
  found.set(chunk, { ordinals, rows: all });
  return all;
}

const lookFor = (chunk: Chunk, ordinals: readonly number[]): readonly number[] =>
  ordinals.length > FEW ? walk(chunk, ordinals) : ordinals.flatMap((ordinal) => search(chunk, ordinal));

function search({ ticket }: Chunk, ordinal: number): readonly number[] {
  const rows: number[] = [];
  for (let row = ticket.indexOf(ordinal); row !== -1; row = ticket.indexOf(ordinal, row + 1)) rows.push(row);
  return rows;
}

function walk({ ticket, length }: Chunk, ordinals: readonly number[]): readonly number[] {
  const wanted = new Uint8Array(Math.max(...ordinals) + 1);
  for (const ordinal of ordinals) wanted[ordinal] = 1;
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (wanted[ticket[row] as number] === 1) rows.push(row);
  return rows;
}
