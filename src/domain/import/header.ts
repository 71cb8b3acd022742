import { fold } from './values/words';

/** A column of the file. */
export interface Heading {
  readonly index: number;
  /** As written. */
  readonly text: string;
  /** For comparing. */
  readonly folded: string;
}

/** Headings of a file, the byte order mark and stray quotes gone. Trailing columns without heading are dropped. */
export function headingsOf(cells: readonly string[]): readonly Heading[] {
  const headings = cells.map((cell, index) => {
    const text = cell
      .replace(/^\uFEFF/, '')
      .replace(/^"(.*)"$/, '$1')
      .trim();
    return { index, text, folded: fold(text) };
  });
  const last = headings.findLastIndex(({ text }) => text !== '');
  return headings.slice(0, last + 1);
}
