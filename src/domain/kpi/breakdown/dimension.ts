import { offsetsOf } from '../../time/offsets';
import type { GroupColumn } from '../columns/chunk';
import { sameAgents, wordsOf } from '../columns/dictionary';
import type { SampleTable } from '../columns/table';
import type { Selection } from '../view/view';

export const DIMENSIONS = ['agent', 'team', 'channel', 'priority', 'tag', 'helpdesk', 'hour', 'weekday'] as const;
/** What numbers are broken down by. `hour` is 0–23 and `weekday` ISO 1–7 of the dating instant in the team's zone. */
export type Dimension = (typeof DIMENSIONS)[number];

/** Rows with the group each belongs to; a row with several tags appears once per tag. */
export interface Assigned {
  readonly selection: Selection;
  readonly groups: Uint32Array;
}

/** Words of the groups and which rows belong to them. `''` is the unknown (no tag). */
export interface Grouping {
  readonly words: readonly string[];
  /** A row can belong to several groups. */
  readonly repeats: boolean;
  assign(selection: Selection): Assigned;
}

export function groupingBy(
  dimension: Dimension,
  { dictionary }: Pick<SampleTable, 'dictionary'>,
  zone: string,
): Grouping {
  switch (dimension) {
    case 'hour':
      return byLocalTime(zone, 24, (local) => Math.floor(local / 3600) % 24);
    case 'weekday':
      return byLocalTime(zone, 8, (local) => ((Math.floor(local / 86_400) + 3) % 7) + 1);
    case 'tag':
      return byTag(dictionary.tags);
    case 'agent':
      return byAgent(dictionary.agent, sameAgents(dictionary));
    default:
      return byColumn(dimension, wordsOf(dictionary, dimension));
  }
}

function grouped({ rows }: Selection, groupOf: (row: number) => number): Uint32Array {
  const groups = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) groups[i] = groupOf(rows[i] as number);
  return groups;
}

const byColumn = (column: Exclude<GroupColumn, 'tags'>, words: readonly string[]): Grouping => ({
  words,
  repeats: false,
  assign: (selection) => {
    const codes = selection.chunk[column];
    return { selection, groups: grouped(selection, (row) => codes[row] as number) };
  },
});

const byAgent = (words: readonly string[], same: Uint16Array): Grouping => ({
  words,
  repeats: false,
  assign: (selection) => {
    const { agent } = selection.chunk;
    return { selection, groups: grouped(selection, (row) => same[agent[row] as number] as number) };
  },
});

function byLocalTime(zone: string, size: number, groupOf: (localSecond: number) => number): Grouping {
  const offsets = offsetsOf(zone);
  return {
    words: Array.from({ length: size }, (_, i) => String(i)),
    repeats: false,
    assign: (selection) => {
      const { at } = selection.chunk;
      const groups = grouped(selection, (row) => {
        const second = at[row] as number;
        return groupOf(second + offsets.offsetAt(second));
      });
      return { selection, groups };
    },
  };
}

function byTag(sets: readonly string[]): Grouping {
  const words = ['', ...new Set(sets.flatMap((set) => (set === '' ? [] : set.split('\n'))))];
  const codes = new Map(words.map((word, code) => [word, code]));
  const members = sets.map((set) => (set === '' ? [0] : set.split('\n').map((word) => codes.get(word) ?? 0)));
  return {
    words,
    repeats: true,
    assign: ({ chunk, rows }) => {
      const outRows: number[] = [];
      const groups: number[] = [];
      for (const row of rows) {
        for (const group of members[chunk.tags[row] as number] ?? [0]) {
          outRows.push(row);
          groups.push(group);
        }
      }
      return { selection: { chunk, rows: Uint32Array.from(outRows) }, groups: Uint32Array.from(groups) };
    },
  };
}

/** Both at once: a group per pair, numbered `first · width + second`. Tags, which repeat rows, are assigned first. */
export function crossed(first: Grouping, second: Grouping): Grouping {
  const width = second.words.length;
  return {
    words: first.words.flatMap((word) => second.words.map((other) => `${word}\n${other}`)),
    repeats: first.repeats || second.repeats,
    assign: (selection) => {
      const [outer, inner] = second.repeats ? [second, first] : [first, second];
      const outerPart = outer.assign(selection);
      const innerPart = inner.assign(outerPart.selection);
      const [a, b] = second.repeats ? [innerPart, outerPart] : [outerPart, innerPart];
      const groups = a.groups.map((group, i) => group * width + (b.groups[i] as number));
      return { selection: outerPart.selection, groups };
    },
  };
}
