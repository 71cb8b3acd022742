import { isPersianYear } from './persian-date';

/** Looked through, in this order, after the language of the text itself. */
const LANGUAGES = ['en', 'tr', 'de', 'fr', 'fa', 'es', 'pt', 'it', 'nl'] as const;
/** Forms in use that the runtime's calendars do not write. */
const ALSO: Readonly<Record<string, number>> = { mrz: 3, jänner: 1, feber: 2, okt: 10 };

interface Named {
  readonly month: number;
  readonly isPersian: boolean;
}
type Names = ReadonlyMap<string, Named>;

const keyOf = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u0307', '')
    .replaceAll('ı', 'i')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('.', '')
    .trim();

const known = new Map<string, Names>();

/** A day in the middle of each month: of 2026, or of the Persian year 1405. */
const dayIn = (month: number, isPersian: boolean): number =>
  isPersian ? Date.UTC(2026, 2, 21) + (30.5 * (month - 1) + 15) * 86_400_000 : Date.UTC(2026, month - 1, 15);

function monthsOf(language: string, isPersian: boolean): [string, Named][] {
  const calendar = isPersian ? 'persian' : 'gregory';
  const shapes = (['short', 'long'] as const).flatMap((month) => [
    { month, timeZone: 'UTC', calendar },
    // Beside a day, many languages inflect the name.
    { day: 'numeric' as const, month, timeZone: 'UTC', calendar },
  ]);
  const formats = shapes.map((shape) => new Intl.DateTimeFormat(language, shape));
  return Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) =>
    formats.map((format): [string, Named] => {
      const parts = format.formatToParts(dayIn(month, isPersian));
      return [keyOf(parts.find(({ type }) => type === 'month')?.value ?? ''), { month, isPersian }];
    }),
  );
}

function namesIn(language: string): Names {
  const found = known.get(language);
  if (found) return found;
  const names = new Map([...monthsOf(language, true), ...monthsOf(language, false)].filter(([name]) => name !== ''));
  known.set(language, names);
  return names;
}

/** The language of a BCP 47 tag (`pt_BR` too) where the runtime knows it. */
function languageOf(tag: string | undefined): readonly string[] {
  try {
    return tag ? Intl.DateTimeFormat.supportedLocalesOf(tag.replaceAll('_', '-')) : [];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The one month whose name begins so; undefined when several do ("jui") or none. */
function byPrefix(names: Names, key: string): Named | undefined {
  if (key.length < 3) return undefined;
  const fitting = [...names].filter(([name]) => name.startsWith(key)).map(([, named]) => named);
  return fitting.every(({ month }) => month === fitting[0]?.month) ? fitting[0] : undefined;
}

/**
 * Number of the month a word names, short, long, inflected or cut, in `language` (BCP 47) or in one of the languages tickets are
 * usually written in. Names of the Persian calendar count only with a Persian year, others only without.
 */
export function monthOf(word: string, year: number, language?: string): number | undefined {
  const key = keyOf(word);
  const tables = [...languageOf(language), ...LANGUAGES].map(namesIn);
  const isFitting = (named: Named | undefined): named is Named => named?.isPersian === isPersianYear(year);
  const exact = tables.map((names) => names.get(key)).find(isFitting);
  if (exact) return exact.month;
  if (Object.hasOwn(ALSO, key)) return ALSO[key];
  return tables.map((names) => byPrefix(names, key)).find(isFitting)?.month;
}
