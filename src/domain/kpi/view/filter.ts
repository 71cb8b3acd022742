import type { Chunk, GroupColumn } from '../columns/chunk';
import { type Dictionary, sameAgents, wordsOf } from '../columns/dictionary';

/** Which rows are wanted: per dimension any of the words; `''` means unknown (or no tag). A missing dimension wants all. */
export interface Filter {
  readonly agent?: readonly string[];
  readonly team?: readonly string[];
  readonly channel?: readonly string[];
  readonly priority?: readonly string[];
  readonly helpdesk?: readonly string[];
  readonly tag?: readonly string[];
}

/** A test per column: 1 at the codes that pass. */
export type CodeTest = { readonly column: GroupColumn; readonly passes: Uint8Array };

export function compileFilter(filter: Filter, dictionary: Dictionary): readonly CodeTest[] {
  const tests: CodeTest[] = [];
  const { agent } = filter;
  if (agent !== undefined) {
    const same = sameAgents(dictionary);
    const passes = Uint8Array.from(same, (code) => (agent.includes(dictionary.agent[code] ?? '') ? 1 : 0));
    tests.push({ column: 'agent', passes });
  }
  for (const column of ['team', 'channel', 'priority', 'helpdesk'] as const) {
    const wanted = filter[column];
    if (wanted !== undefined)
      tests.push({ column, passes: marked(wordsOf(dictionary, column), (w) => wanted.includes(w)) });
  }
  const { tag } = filter;
  if (tag !== undefined) {
    tests.push({
      column: 'tags',
      passes: marked(dictionary.tags, (set) => set.split('\n').some((w) => tag.includes(w))),
    });
  }
  return tests;
}

const marked = (words: readonly string[], isWanted: (word: string) => boolean): Uint8Array =>
  Uint8Array.from(words, (word) => (isWanted(word) ? 1 : 0));

/** Keeps the rows that pass every test, in place; gives how many are left. */
export function passing(chunk: Chunk, rows: Uint32Array, length: number, tests: readonly CodeTest[]): number {
  let left = length;
  for (const { column, passes } of tests) {
    const codes = chunk[column];
    let kept = 0;
    for (let i = 0; i < left; i++) {
      const row = rows[i] as number;
      if (passes[codes[row] as number] === 1) rows[kept++] = row;
    }
    left = kept;
  }
  return left;
}
