import Papa from 'papaparse';

export interface CsvShape {
  readonly separator: string;
  readonly newline: '\n' | '\r';
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Text of the first lines without what stands in quotes. */
const unquoted = (head: string): string => head.replace(/"(?:[^"]|"")*"?/g, '');

/** Separator and line end of a file, from its first characters. A `sep=;` line (Excel's own) settles the separator. */
export function csvShape(head: string): CsvShape {
  const plain = unquoted(head);
  const newline = !plain.includes('\n') && plain.includes('\r') ? '\r' : '\n';
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(head)?.[1];
  if (said !== undefined) return { separator: said, newline };
  const first = plain.slice(0, plain.indexOf(newline) === -1 ? undefined : plain.indexOf(newline));
  const counts = SEPARATORS.map((separator) => [separator, first.split(separator).length] as const);
  const [separator] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  return { separator, newline };
}

/** A quoted field longer than this is a quote that was never closed. */
const LONGEST_FIELD = 8 * 1024 * 1024;

/** Rows as they come; `broken` ends the file: a quote opened after that row (1 = first below the heading) is never closed. */
export type CsvBatch =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly broken: 'quote'; readonly afterRow: number };

/**
 * Characters gathered before they are parsed: so few that no slice holds the thread for long, and that its text dies young (engines keep
 * texts of more than 128 KB among what is seldom cleared away).
 */
const SLICE = 60 * 1024;

const tidyRow = (cells: string[]): readonly string[] => {
  const last = cells.length - 1;
  // The parser splits at LF, so that a lone CR stays inside its field; of a CRLF the CR is left over here.
  if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1);
  return cells;
};

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

/** `sep=;` as the parser leaves it: cut at the separator it names. */
const isSeparatorLine = (cells: readonly string[]): boolean =>
  /^\uFEFF?sep=.?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');

/**
 * Parses CSV text as it streams in. Heading included as the first row; blank lines dropped.
 * @yields batches of rows; nothing but the unfinished row is held between them.
 */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<CsvBatch, void> {
  let held = '';
  let shape: CsvShape | undefined;
  let rows = 0;
  for await (const chunk of text) {
    held += chunk;
    if (held.length < SLICE) continue;
    shape ??= csvShape(held);
    const { data, used } = parse(held, shape, true);
    held = held.slice(used);
    rows += data.length;
    if (data.length > 0) yield { rows: data };
    if (held.length > LONGEST_FIELD) return yield { broken: 'quote', afterRow: Math.max(0, rows - 1) };
  }
  const { data, isUnclosed } = parse(held, shape ?? csvShape(held), false);
  if (isUnclosed) return yield { broken: 'quote', afterRow: Math.max(0, rows + data.length - 2) };
  if (data.length > 0) yield { rows: data };
}

function parse(text: string, { separator, newline }: CsvShape, hasMore: boolean) {
  const parsed = new Papa.Parser({ delimiter: separator, newline, quoteChar: '"' }).parse(text, 0, hasMore) as {
    readonly data: string[][];
    readonly errors: readonly { readonly code: string }[];
    readonly meta: { readonly cursor: number };
  };
  const data = parsed.data.map(tidyRow).filter((cells) => !isBlank(cells) && !isSeparatorLine(cells));
  const isUnclosed = parsed.errors.some(({ code }) => code === 'MissingQuotes');
  return { data, used: parsed.meta.cursor, isUnclosed };
}
