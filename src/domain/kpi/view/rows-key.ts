import type { Chunk } from '../columns/chunk';
import { countBefore } from '../columns/order';
import { rowsOfTickets } from '../columns/outdated';
import type { SampleTable } from '../columns/table';
import type { SampleKind } from '../sample';

const numbers = new WeakMap<object, number>();
let given = 0;

/** A number for an object that no other has. */
function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  given += 1;
  numbers.set(thing, given);
  return given;
}

/**
 * A text that stands for the rows of a kind dated in `[from, to)` (epoch seconds): of tables with one dictionary, equal texts mean
 * equal rows, whatever changed elsewhere. Never the other way round: equal rows may have two texts.
 */
export function rowsKey(table: SampleTable, kind: SampleKind, from: number, to: number): string {
  const parts: string[] = [];
  const samples = new Set<number>();
  for (const chunk of table.chunks[kind] ?? []) {
    const first = countBefore(chunk.at, from);
    const end = countBefore(chunk.at, to);
    if (first === end) continue;
    const gone = rowsOfTickets(chunk, table.outdated ?? NONE).filter((row) => row >= first && row < end);
    if (isFresh(chunk, table)) for (const one of samplesIn(chunk, first, end, gone, table)) samples.add(one);
    else parts.push(`${numberOf(chunk)}:${first}-${end}`, ...gone.map(String));
  }
  return `${parts.join(' ')}|${[...samples].sort((a, b) => a - b).join(' ')}`;
}

const NONE: readonly number[] = [];

const isFresh = ({ ticket }: Chunk, { fresh }: SampleTable): boolean =>
  fresh !== undefined && (ticket[0] as number) >= fresh.from;

/** The samples that the living rows of `[first, end)` belong to, as numbers. */
function samplesIn(
  { ticket }: Chunk,
  first: number,
  end: number,
  gone: readonly number[],
  { fresh = { from: 0, samples: [] } }: SampleTable,
): readonly number[] {
  const found: number[] = [];
  for (let row = first; row < end; row++) {
    const samples = fresh.samples[(ticket[row] as number) - fresh.from];
    if (samples !== undefined && !gone.includes(row)) found.push(numberOf(samples));
  }
  return found;
}
