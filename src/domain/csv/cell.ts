/** What a table puts into one field. `undefined` is "unknown" and stays empty: never 0. */
export type Cell = string | number | boolean | undefined;

/** How a file is written. Excel splits by `;` where the comma is the decimal sign (Turkish, German, French …). */
export interface CsvFormat {
  readonly separator: ',' | ';' | '\t';
  /** Excel reads a file as UTF-8 only when it begins with a byte order mark. */
  readonly hasBom: boolean;
  /** Lines only, to be put behind a file that has the headings. */
  readonly isContinued?: boolean;
}

export const CSV_FORMAT: CsvFormat = { separator: ',', hasBom: true };

// What a spreadsheet may take for the beginning of a formula, full-width forms included (OWASP, CSV injection).
// Text that already begins with apostrophes gets one more, so that the guard comes off without loss.
const GUARDED_START = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const NEEDS_QUOTES: Readonly<Record<CsvFormat['separator'], RegExp>> = {
  ',': /[",\r\n]|^\s|\s$/,
  ';': /[";\r\n]|^\s|\s$/,
  '\t': /["\t\r\n]|^\s|\s$/,
};

/** Puts an apostrophe before text that a spreadsheet would run as a formula. Plain numbers (`-5`, `+3,5`) pass as they are. */
export const guardFormula = (text: string): string =>
  GUARDED_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** Takes the guard off again: what `guardFormula` gave, from a file of ours. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && GUARDED_START.test(text) ? text.slice(1) : text;

/** One field as it stands in the file (RFC 4180): ASCII digits, decimal point, quotes doubled. */
export function writeCell(cell: Cell, separator: CsvFormat['separator']): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const text = guardFormula(cell);
  return NEEDS_QUOTES[separator].test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
