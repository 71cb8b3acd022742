import type { SampleKind } from '../sample';
import { type Chunk, type ColumnName, GROUP_COLUMNS, NO_SECOND, NO_VALUE } from './chunk';
import { ascendingOrder } from './order';

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Rows of one chunk that are kept. */
interface Kept {
  readonly chunk: Chunk;
  /** Missing when all are. */
  readonly rows?: Uint32Array;
  readonly length: number;
}

/**
 * Chunks of one kind as one, by date, without the rows of dead tickets. Codes must be of one dictionary.
 * @param dead 1 at the ordinals of tickets whose rows are dropped.
 */
export function concatChunks(kind: SampleKind, chunks: readonly Chunk[], dead?: Uint8Array): Chunk {
  const parts = chunks.map((chunk) => living(chunk, dead));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const at = joined(new Uint32Array(length), parts, (chunk) => chunk.at, 0);
  const order = ascendingOrder(at);
  const join = <C extends Column>(into: C, pick: (chunk: Chunk) => C | undefined, missing = 0): C =>
    inOrder(joined(into, parts, pick, missing), order);
  const values = Object.fromEntries(
    [...new Set(chunks.flatMap(({ values: columns }) => Object.keys(columns) as ColumnName[]))].map((name) => [
      name,
      join(new Int32Array(length), (chunk) => chunk.values[name], NO_VALUE),
    ]),
  );
  const groups = Object.fromEntries(
    GROUP_COLUMNS.map((name) => {
      const first = chunks[0]?.[name] ?? new Uint32Array();
      const Type = first.constructor as new (size: number) => Uint32Array;
      return [name, join(new Type(length), (chunk) => chunk[name] as Uint32Array)];
    }),
  ) as unknown as Pick<Chunk, (typeof GROUP_COLUMNS)[number]>;
  return {
    kind,
    length,
    ticket: join(new Uint32Array(length), ({ ticket }) => ticket),
    at: inOrder(at, order),
    marks: join(new Uint32Array(length), ({ marks }) => marks),
    exclusion: join(new Uint8Array(length), ({ exclusion }) => exclusion),
    ...groups,
    values,
    ...(kind === 'spell'
      ? {
          until: join(new Uint32Array(length), ({ until }) => until, NO_SECOND),
          lateAt: join(new Uint32Array(length), ({ lateAt }) => lateAt, NO_SECOND),
        }
      : {}),
    ...(chunks.some(({ requester }) => requester !== undefined)
      ? { requester: join(new Float64Array(length), ({ requester }) => requester) }
      : {}),
  };
}

/** A chunk without the rows of dead tickets; the chunk itself when it has none. */
export function withoutDead(chunk: Chunk, dead: Uint8Array): Chunk {
  return living(chunk, dead).rows === undefined ? chunk : concatChunks(chunk.kind, [chunk], dead);
}

function living(chunk: Chunk, dead: Uint8Array | undefined): Kept {
  if (dead === undefined) return { chunk, length: chunk.length };
  const rows = new Uint32Array(chunk.length);
  let length = 0;
  for (let row = 0; row < chunk.length; row++) if (dead[chunk.ticket[row] as number] !== 1) rows[length++] = row;
  return length === chunk.length ? { chunk, length } : { chunk, rows: rows.subarray(0, length), length };
}

function joined<C extends Column>(
  into: C,
  parts: readonly Kept[],
  pick: (chunk: Chunk) => C | undefined,
  missing: number,
): C {
  let at = 0;
  for (const { chunk, rows, length } of parts) {
    const column = pick(chunk);
    if (column === undefined) into.fill(missing, at, at + length);
    else if (rows === undefined) into.set(column, at);
    else for (let i = 0; i < length; i++) into[at + i] = column[rows[i] as number] as number;
    at += length;
  }
  return into;
}

function inOrder<C extends Column>(column: C, order: Uint32Array | undefined): C {
  if (order === undefined) return column;
  const sorted = column.slice() as C;
  for (let i = 0; i < order.length; i++) sorted[i] = column[order[i] as number] as number;
  return sorted;
}
