import type { Selection } from '../view/view';
import type { Grouping } from './dimension';

/** Splits rows into their groups, each group's rows in their old order. */
export function partition(
  selections: readonly Selection[],
  grouping: Grouping,
): ReadonlyMap<number, readonly Selection[]> {
  const groups = new Map<number, Selection[]>();
  for (const selection of selections) {
    if (selection.rows.length === 0) continue;
    const assigned = grouping.assign(selection);
    for (const [group, rows] of split(assigned.selection.rows, assigned.groups)) {
      const own = { chunk: selection.chunk, rows };
      const known = groups.get(group);
      if (known === undefined) groups.set(group, [own]);
      else known.push(own);
    }
  }
  return groups;
}

/** Counts, then scatters: two passes whatever the number of groups. */
function split(rows: Uint32Array, groups: Uint32Array): readonly (readonly [number, Uint32Array])[] {
  const sizes = new Map<number, number>();
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const parts = new Map([...sizes].map(([group, size]) => [group, { rows: new Uint32Array(size), length: 0 }]));
  for (let i = 0; i < rows.length; i++) {
    const part = parts.get(groups[i] as number);
    if (part !== undefined) part.rows[part.length++] = rows[i] as number;
  }
  return [...parts].map(([group, part]) => [group, part.rows] as const);
}
