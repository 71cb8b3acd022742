/** JSON values as text cells: nested objects by dotted names, lists of words or of `{ name }` joined. */
const MOST_DEPTH = 4;
/** Lists that are histories, read apart. */
export const THREADS = ['comments', 'messages', 'conversations', 'audits', 'events'] as const;

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (value: unknown): string =>
  isObject(value) ? String(value.name ?? value.value ?? value.id ?? '') : String(value);

/** Tags and the like, as one field that splits at commas. */
const joined = (list: readonly unknown[]): string => list.map((one) => nameOf(one).replaceAll(',', ' ')).join(',');

function addCells(object: Json, prefix: string, depth: number, cells: Map<string, string>): void {
  for (const [key, value] of Object.entries(object)) {
    if (value === null || value === undefined) continue;
    const name = prefix + key;
    if (Array.isArray(value)) {
      if (!(THREADS as readonly string[]).includes(key)) cells.set(name, joined(value));
    } else if (isObject(value)) {
      if (depth < MOST_DEPTH) addCells(value, `${name}.`, depth + 1, cells);
    } else cells.set(name, String(value));
  }
}

/** A record of a JSON export: `{"ticket": {…}}` and the like are unwrapped. */
export function unwrap(record: unknown): Json | undefined {
  if (!isObject(record)) return undefined;
  const [only, ...others] = Object.values(record);
  const isWrapper =
    others.length === 0 &&
    isObject(only) &&
    /^(ticket|helpdesk[-_]ticket|conversation|issue)$/.test(Object.keys(record)[0] ?? '');
  return isWrapper ? only : record;
}

/** Cells of a record by dotted name. */
export function jsonCells(record: Json): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  addCells(record, '', 1, cells);
  return cells;
}
