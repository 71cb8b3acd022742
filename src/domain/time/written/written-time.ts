import { type Instant, instant } from '../instant';
import { CLOCK, clockOf, type WrittenClock } from './clock';
import { writtenDay } from './day';
import { monthOf } from './month-names';
import { plainText } from './plain-text';

/** Which of the numbers of a date is the day. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * A date-time as it stands in a text, before day order and zone are settled.
 * `epoch`: nothing to settle. `wall`: the day (days since 1970-01-01) is plain. `numeric`: which of two numbers is the day depends
 * on the whole column or page.
 */
export type WrittenTime =
  | { readonly kind: 'epoch'; readonly at: Instant }
  | ({ readonly kind: 'wall'; readonly day: number } & WrittenClock)
  | ({
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number;
    } & WrittenClock);

const WORD = String.raw`[\p{L}\p{M}]{2,}`;
/** A weekday, of two words in some languages. */
const WEEKDAY = String.raw`(?:\p{L}[\p{L}\p{M}]*\.?,?\s+){0,2}`;
const pattern = (source: string): RegExp => new RegExp(`^${source}$`, 'u');
const YEAR_FIRST = pattern(
  String.raw`(\d{4})(?:[\-\/.]|[年년]\s?|\.\s)(\d{1,2})(?:[\-\/.]|[月월]\s?|\.\s)(\d{1,2})[日일]?${CLOCK}`,
);
/** `2026-03`: a month of a series, dated by its first day. */
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;
const YEAR_LAST = pattern(String.raw`(\d{1,2})(?:[\-\/.]|\.\s)(\d{1,2})(?:[\-\/.]|\.\s)(\d{4}|\d{2})${CLOCK}`);
const DAY_MONTH_NAME = pattern(
  String.raw`${WEEKDAY}(\d{1,2})[\-\/.\s]+(?:de\s+)?(${WORD})\.?[\-\/,.\s]+(?:de\s+)?(\d{4}|\d{2})${CLOCK}`,
);
const MONTH_NAME_DAY = pattern(String.raw`${WEEKDAY}(${WORD})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}`);
/** `Fri Nov 20 16:30:00 2026`, the C library's way, and `Mi 18. Nov 13:57 2026`. */
const YEAR_AT_END = pattern(
  String.raw`${WEEKDAY}(?:(${WORD})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+(${WORD})\.?)\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(\d{4})`,
);

const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text);

function wall(year: number, month: number | undefined, date: number, clock: WrittenClock | undefined) {
  const day = month === undefined ? undefined : writtenDay(year, month, date);
  return day === undefined || clock === undefined ? undefined : ({ kind: 'wall', day, ...clock } as const);
}

/** Unix seconds, milliseconds or microseconds, or a spreadsheet's day serial (day 25569 is 1970-01-01). */
function readSerial(text: string): WrittenTime | undefined {
  const value = Number(text);
  if (/^\d{10}(\.\d+)?$/.test(text)) return { kind: 'epoch', at: instant(value * 1000) };
  if (/^\d{13}$/.test(text)) return { kind: 'epoch', at: instant(value) };
  if (/^\d{16}$/.test(text)) return { kind: 'epoch', at: instant(value / 1000) };
  if (value < 20_000 || value > 80_000) return undefined;
  const seconds = Math.round((value - 25_569) * 86_400);
  const day = Math.floor(seconds / 86_400);
  const finest = Number.isInteger(value) ? 'day' : 'second';
  return { kind: 'wall', day, milliseconds: (seconds - day * 86_400) * 1000, finest };
}

function readYearAtEnd(text: string, language: string | undefined): WrittenTime | undefined {
  const found = YEAR_AT_END.exec(text);
  if (!found) return undefined;
  const [, name, date, dateFirst, nameSecond, hour, minute, second, yearText = ''] = found;
  const year = Number(yearText);
  const clock = clockOf([undefined, hour, minute, second]);
  return wall(year, monthOf(name ?? nameSecond ?? '', year, language), Number(date ?? dateFirst), clock);
}

function readNamed(text: string, language: string | undefined): WrittenTime | undefined {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  if (dayFirst) {
    const [, date, name = '', yearText = '', ...clock] = dayFirst;
    const year = fullYear(yearText);
    return wall(year, monthOf(name, year, language), Number(date), clockOf(clock));
  }
  const monthFirst = MONTH_NAME_DAY.exec(text);
  if (!monthFirst) return readYearAtEnd(text, language);
  const [, name = '', date, yearText, ...clock] = monthFirst;
  const year = Number(yearText);
  return wall(year, monthOf(name, year, language), Number(date), clockOf(clock));
}

/**
 * Reads a date-time as written, or gives undefined: the text is none, or names a day that does not exist.
 * @param language BCP 47 tag of the text, where it is known: its month names come first.
 */
export function readWrittenTime(raw: string, language?: string): WrittenTime | undefined {
  const text = plainText(raw);
  if (!/\d/.test(text)) return undefined;
  const iso = YEAR_FIRST.exec(text);
  if (iso) return wall(Number(iso[1]), Number(iso[2]), Number(iso[3]), clockOf(iso.slice(4)));
  const month = YEAR_MONTH.exec(text);
  if (month) return wall(Number(month[1]), Number(month[2]), 1, { milliseconds: 0, finest: 'day' });
  const numeric = YEAR_LAST.exec(text);
  if (numeric === null) return /^\d+(\.\d+)?$/.test(text) ? readSerial(text) : readNamed(text, language);
  const clock = clockOf(numeric.slice(4));
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3] ?? '')];
  if (clock === undefined) return undefined;
  if (writtenDay(year, second, first) === undefined && writtenDay(year, first, second) === undefined) return undefined;
  return { kind: 'numeric', first, second, year, ...clock };
}

/**
 * Dates that stand for "none": spreadsheets' day 0 and 1 (1899-12-30 … 1900-01-01, also as the numbers 0 and 1), the Unix
 * epoch to the second, and years 0 and 1.
 */
export function isNoDate(raw: string): boolean {
  const text = raw.trim();
  return (
    /^(0|1)(\.0+)?$/.test(text) ||
    /^(1899[-/.]12[-/.]3[01]|1900[-/.]0?1[-/.]0?[01]|1970-01-01[T ]00:00:00|000[01]-)/.test(text) ||
    /^0?1[-/.]0?1[-/.]1900\b/.test(text) ||
    /^0?0[-/.]0?0[-/.]0000\b/.test(text)
  );
}
