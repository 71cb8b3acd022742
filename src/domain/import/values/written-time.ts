import { type Instant, instant } from '../../time/instant';
import { readNumber } from './numbers';
import { asciiDigits } from './words';

/** A time of day as far as it was written. */
export interface WrittenClock {
  readonly milliseconds: number;
  readonly finest: 'second' | 'minute' | 'day';
  /** Minutes ahead of UTC, where the text says. */
  readonly offset?: number;
}

/**
 * A date-time as it stands in a file, before day order and zone are settled.
 * `epoch`: nothing to settle. `wall`: year, month and day are plain. `numeric`: which of two numbers is the day depends on
 * the whole column.
 */
export type WrittenTime =
  | { readonly kind: 'epoch'; readonly at: Instant }
  | ({ readonly kind: 'wall'; readonly year: number; readonly month: number; readonly day: number } & WrittenClock)
  | ({
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number;
    } & WrittenClock);

const CLOCK = String.raw`(?:[T,\s]+(?:at\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?`;
const ZONE = String.raw`\s*(?:(Z)|(?:UTC|GMT)?\s*([+-]\d{2}:?(?:\d{2})?)|(UTC|GMT))?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK}${ZONE}$`);
/** `2026-03`: a month of a series, dated by its first day. */
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${CLOCK}${ZONE}$`);
const DAY_MONTH_NAME = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(\d{1,2})[-/.\s]+(\p{L}{3,})\.?[-/,.\s]+(\d{4}|\d{2})${CLOCK}${ZONE}$`,
  'u',
);
const MONTH_NAME_DAY = new RegExp(
  String.raw`^(?:\p{L}+,?\s+)?(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})${CLOCK}${ZONE}$`,
  'u',
);
/** `Fri Nov 20 16:30:00 2026`, the C library's way. */
const ASCTIME = /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(\d{4})$/u;

// First letters of month names in English, Turkish and German; the three agree where they overlap.
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  oca: 1,
  feb: 2,
  şub: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  apr: 4,
  nis: 4,
  may: 5,
  mai: 5,
  jun: 6,
  haz: 6,
  jul: 7,
  tem: 7,
  aug: 8,
  ağu: 8,
  sep: 9,
  eyl: 9,
  oct: 10,
  okt: 10,
  eki: 10,
  nov: 11,
  kas: 11,
  dec: 12,
  dez: 12,
  ara: 12,
};

const monthOf = (name: string): number | undefined => MONTHS[name.toLowerCase().slice(0, 3)];
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text);

function offsetOf(z: string | undefined, offset: string | undefined, name: string | undefined): number | undefined {
  if (offset === undefined) return z || name ? 0 : undefined;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0);
  return offset.startsWith('-') ? -minutes : minutes;
}

/** `parts`: hour, minute, second, fraction, am/pm, Z, offset, zone name; undefined when no such time of day exists. */
function clockOf(parts: readonly (string | undefined)[]): WrittenClock | undefined {
  const [hour, minute, second, fraction, half, z, offset, name] = parts;
  const known = offsetOf(z, offset, name);
  const zone = known === undefined ? {} : { offset: known };
  if (hour === undefined) return { milliseconds: 0, finest: 'day', ...zone };
  const isPm = half?.toLowerCase().startsWith('p');
  const h = half === undefined ? Number(hour) : (Number(hour) % 12) + (isPm ? 12 : 0);
  const m = Number(minute);
  const s = Number(second ?? 0);
  if (h > 24 || m > 59 || s > 60 || (h === 24 && m + s > 0)) return undefined;
  const ms = Math.trunc(Number(`0.${fraction ?? 0}`) * 1000);
  return {
    milliseconds: ((h * 60 + m) * 60 + s) * 1000 + ms,
    finest: second === undefined ? 'minute' : 'second',
    ...zone,
  };
}

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function wall(
  year: number,
  month: number | undefined,
  day: number,
  clock: WrittenClock | undefined,
): WrittenTime | undefined {
  if (month === undefined || clock === undefined || !isDay(year, month, day)) return undefined;
  return { kind: 'wall', year, month, day, ...clock };
}

/** Unix seconds, milliseconds or microseconds, or a spreadsheet's day serial (day 25569 is 1970-01-01). */
function readSerial(text: string): WrittenTime | undefined {
  const value = readNumber(text);
  if (value === undefined || value < 0) return undefined;
  if (/^\d{10}(\.\d+)?$/.test(text)) return { kind: 'epoch', at: instant(value * 1000) };
  if (/^\d{13}$/.test(text)) return { kind: 'epoch', at: instant(value) };
  if (/^\d{16}$/.test(text)) return { kind: 'epoch', at: instant(value / 1000) };
  if (value < 20_000 || value > 80_000) return undefined;
  const date = new Date(Math.round((value - 25_569) * 86_400) * 1000);
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return {
    kind: 'wall',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    milliseconds: date.getTime() - midnight,
    finest: Number.isInteger(value) ? 'day' : 'second',
  };
}

function readNamed(text: string): WrittenTime | undefined {
  const asc = ASCTIME.exec(text);
  if (asc) return wall(Number(asc[6]), monthOf(asc[1] ?? ''), Number(asc[2]), clockOf(asc.slice(3, 6)));
  const dayFirst = DAY_MONTH_NAME.exec(text);
  if (dayFirst) {
    return wall(
      fullYear(dayFirst[3] ?? ''),
      monthOf(dayFirst[2] ?? ''),
      Number(dayFirst[1]),
      clockOf(dayFirst.slice(4)),
    );
  }
  const monthFirst = MONTH_NAME_DAY.exec(text);
  if (!monthFirst) return undefined;
  return wall(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]), clockOf(monthFirst.slice(4)));
}

/** Reads a date-time as written, or gives undefined: the text is none, or names a day that does not exist. */
export function readWrittenTime(raw: string): WrittenTime | undefined {
  const text = asciiDigits(raw).trim();
  const iso = YEAR_FIRST.exec(text);
  if (iso) return wall(Number(iso[1]), Number(iso[2]), Number(iso[3]), clockOf(iso.slice(4)));
  const month = YEAR_MONTH.exec(text);
  if (month) return wall(Number(month[1]), Number(month[2]), 1, { milliseconds: 0, finest: 'day' });
  const numeric = YEAR_LAST.exec(text);
  if (numeric === null) return /^\d+(\.\d+)?$/.test(text) ? readSerial(text) : readNamed(text);
  const clock = clockOf(numeric.slice(4));
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3] ?? '')];
  if (clock === undefined || (!isDay(year, second, first) && !isDay(year, first, second))) return undefined;
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
