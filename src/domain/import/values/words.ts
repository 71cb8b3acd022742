/** One spelling for comparing: no case (İ, I and ı fall together), single spaces, `_` as a space. Never for showing. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldAny(text));

/** ASCII without spaces and `_`: most cells of most files, of which only the case can differ. */
const PLAIN = /^[!-^`-~]*$/;

const foldAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u0307', '')
    .replaceAll('ı', 'i')
    .replace(/[\s_\uFEFF]+/g, ' ')
    .trim();

const MISSING = new Set([
  '',
  '?',
  '-',
  '--',
  '—',
  '–',
  'n/a',
  'na',
  'nan',
  'null',
  'nil',
  'none',
  '(none)',
  'not set',
  'unset',
  'undefined',
  '#n/a',
]);

/** What exports write where they know nothing. */
export const isMissing = (text: string): boolean =>
  text.length <= LONGEST && !SOMETHING.test(text) && MISSING.has(fold(text));

/** Longer than any of the words, spaces around it included. */
const LONGEST = 12;
/** Begins as none of the words does. */
const SOMETHING = /^[0-9a-mo-tv-z]/i;

const YES = new Set([
  'true',
  'yes',
  'y',
  '1',
  't',
  'x',
  'evet',
  'بله',
  'answered',
  'within sla',
  'met',
  'achieved',
  'completed on time',
  'public',
]);
const NO = new Set([
  'false',
  'no',
  'n',
  '0',
  'f',
  'hayır',
  'خیر',
  'abandoned',
  'missed',
  'sla violated',
  'violated',
  'breached',
  'completed late',
  'overdue',
  'private',
  'internal',
]);

/** Yes, no, or unknown. */
export function readFlag(text: string): boolean | undefined {
  const word = fold(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
