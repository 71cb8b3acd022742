import type { Instant } from '../../time/instant';
import type { Chunk } from '../columns/chunk';
import { consecutive, countBefore } from '../columns/order';
import { rowsOfTickets } from '../columns/outdated';
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

/** Some rows of a chunk, ascending, and so by date. */
export interface Selection {
  readonly chunk: Chunk;
  /** Shared with others: never written into. */
  readonly rows: Uint32Array;
}

/** Which rows of a kind: dated in the period, lasting at its end, or whatever their date. */
export type When = 'dated' | 'lasting' | 'ever';

/** A table seen through a scope. What was selected or made of the selections once is kept for all KPIs. */
export interface View {
  readonly table: SampleTable;
  readonly scope: Scope;
  select(kind: SampleKind, when?: When): readonly Selection[];
  /** What `make` made the first time for this thing and word, from the scope the view was opened with. */
  once<T>(of: object, word: string, make: (scope: Scope) => T): T;
}

/** Epoch second on or after which a whole second lies at or after the instant: comparable with floored columns. */
export const secondAt = (at: Instant): number => Math.ceil(at / 1000);

export function openView(table: SampleTable, scope: Scope): View {
  const tests = compileFilter(scope.filter ?? {}, table.dictionary);
  const known = new Map<string, readonly Selection[]>();
  const made = new WeakMap<object, Map<string, unknown>>();
  return {
    table,
    scope,
    select(kind, when = 'dated') {
      const id = `${kind} ${when}`;
      const found = known.get(id);
      if (found !== undefined) return found;
      const selections = (table.chunks[kind] ?? [])
        .map((chunk) => selectRows(chunk, when, scope, table.outdated ?? [], tests))
        .filter(({ rows }) => rows.length > 0);
      known.set(id, selections);
      return selections;
    },
    once<T>(of: object, word: string, make: (scope: Scope) => T): T {
      const words = made.get(of) ?? new Map<string, unknown>();
      made.set(of, words);
      if (!words.has(word)) words.set(word, make(scope));
      return words.get(word) as T;
    },
  };
}

function selectRows(
  chunk: Chunk,
  when: When,
  scope: Scope,
  outdated: readonly number[],
  tests: readonly CodeTest[],
): Selection {
  const timed = timely(chunk, when, scope);
  if (timed.length === 0) return { chunk, rows: timed };
  const living = without(timed, outdated.length === 0 ? [] : rowsOfTickets(chunk, outdated));
  if (tests.length === 0) return { chunk, rows: living };
  const rows = living.slice();
  return { chunk, rows: rows.subarray(0, passing(chunk, rows, rows.length, tests)) };
}

/** The rows of the right time. */
function timely({ at, until, length }: Chunk, when: When, scope: Scope): Uint32Array {
  if (when === 'ever') return consecutive(0, length);
  const to = secondAt(scope.to);
  if (when === 'dated') return consecutive(countBefore(at, secondAt(scope.from)), countBefore(at, to));
  const end = Math.min(to, secondAt(scope.now));
  const begun = countBefore(at, end);
  const rows = new Uint32Array(begun);
  let kept = 0;
  for (let row = 0; row < begun; row++) if ((until?.[row] ?? 0) >= end) rows[kept++] = row;
  return rows.subarray(0, kept);
}

/** Ascending rows less some others. Nothing is copied when none of those is among them. */
function without(rows: Uint32Array, others: readonly number[]): Uint32Array {
  const [first, last] = [rows[0] ?? 0, rows[rows.length - 1] ?? 0];
  const gone = others.filter((row) => row >= first && row <= last);
  if (gone.length === 0) return rows;
  const left = new Uint32Array(rows.length);
  let length = 0;
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    while (next < gone.length && (gone[next] as number) < row) next++;
    if (gone[next] !== row) left[length++] = row;
  }
  return left.subarray(0, length);
}
