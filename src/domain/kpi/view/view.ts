import type { Instant } from '../../time/instant';
import type { Chunk } from '../columns/chunk';
import type { SampleTable } from '../columns/table';
import type { SampleKind } from '../sample';
import { type CodeTest, compileFilter, type Filter, passing } from './filter';

/** What is looked at: `[from, to)` and whose. `now` settles what is overdue, matured or still waiting. */
export interface Scope {
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
  readonly filter?: Filter;
}

/** Some rows of a chunk, ascending. */
export interface Selection {
  readonly chunk: Chunk;
  readonly rows: Uint32Array;
}

/** Which rows of a kind: dated in the period, lasting at its end, or whatever their date. */
export type When = 'dated' | 'lasting' | 'ever';

/** A table seen through a scope. Selections are made once per kind and shared by all KPIs. */
export interface View {
  readonly table: SampleTable;
  readonly scope: Scope;
  select(kind: SampleKind, when?: When): readonly Selection[];
}

/** Epoch second on or after which a whole second lies at or after the instant: comparable with floored columns. */
export const secondAt = (at: Instant): number => Math.ceil(at / 1000);

export function openView(table: SampleTable, scope: Scope): View {
  const tests = compileFilter(scope.filter ?? {}, table.dictionary);
  const known = new Map<string, readonly Selection[]>();
  return {
    table,
    scope,
    select(kind, when = 'dated') {
      const id = `${kind} ${when}`;
      const found = known.get(id);
      if (found !== undefined) return found;
      const made = (table.chunks[kind] ?? []).map((chunk) => selectRows(chunk, when, scope, table.dead, tests));
      known.set(id, made);
      return made;
    },
  };
}

function selectRows(
  chunk: Chunk,
  when: When,
  scope: Scope,
  dead: Uint8Array | undefined,
  tests: readonly CodeTest[],
): Selection {
  const rows = new Uint32Array(chunk.length);
  let length = timely(chunk, when, scope, rows);
  if (dead !== undefined) length = living(chunk, rows, length, dead);
  return { chunk, rows: rows.subarray(0, passing(chunk, rows, length, tests)) };
}

/** Writes the rows of the right time into `rows`; gives their number. */
function timely({ at, until, length }: Chunk, when: When, scope: Scope, rows: Uint32Array): number {
  const from = secondAt(scope.from);
  const to = secondAt(scope.to);
  const end = Math.min(to, secondAt(scope.now));
  let kept = 0;
  for (let row = 0; row < length; row++) {
    const second = at[row] as number;
    const isIn =
      when === 'dated'
        ? second >= from && second < to
        : when === 'ever' || (second < end && (until?.[row] ?? 0) >= end);
    if (isIn) rows[kept++] = row;
  }
  return kept;
}

function living(chunk: Chunk, rows: Uint32Array, length: number, dead: Uint8Array): number {
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const row = rows[i] as number;
    if (dead[chunk.ticket[row] as number] !== 1) rows[kept++] = row;
  }
  return kept;
}
