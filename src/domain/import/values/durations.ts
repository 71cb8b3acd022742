import { asciiDigits } from '../../time/written/ascii-digits';
import type { Unit } from '../roles';
import { readNumber } from './numbers';

const SECONDS: Readonly<Record<Exclude<Unit, 'clock'>, number>> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

const CLOCK = /^(-?)(?:(\d+)[.\s]+(?:days?\s*,?\s*)?)?(\d+):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?$/;
const WORDS = /(\d+(?:[.,]\d+)?)\s*(d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?![a-z])/gi;
const WORD_UNITS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

/** `HH:MM:SS` (hours past 24 as they are) or, of two parts, `HH:MM`; `MM:SS` where the column counts minutes or seconds. */
function readClock(text: string, unit: Unit): number | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const [, sign, days, first, second, third] = match;
  if (Number(second) > 59 || Number(third ?? 0) > 59) return undefined;
  const isShort = third === undefined && (unit === 'minutes' || unit === 'seconds');
  const total = isShort
    ? Number(first) * 60 + Number(second)
    : Number(days ?? 0) * 86_400 + Number(first) * 3600 + Number(second) * 60 + Number(third ?? 0);
  return sign === '-' ? -total : total;
}

function readWords(text: string): number | undefined {
  const parts = [...text.matchAll(WORDS)];
  if (parts.length === 0 || text.replace(WORDS, '').replace(/[\s,]|and/g, '') !== '') return undefined;
  return parts.reduce(
    (sum, [, n, word]) => sum + Number(n?.replace(',', '.')) * (WORD_UNITS[word?.[0]?.toLowerCase() ?? ''] ?? 0),
    0,
  );
}

/** Seconds (may be negative or broken: the caller judges), or undefined when the text is no duration. */
export function readDuration(text: string, unit: Unit): number | undefined {
  const plain = asciiDigits(text).trim();
  const value = readNumber(plain);
  if (value !== undefined) return unit === 'clock' ? undefined : value * SECONDS[unit];
  return readClock(plain, unit) ?? readWords(plain);
}

/** The unit a heading names: `(s)`, `in minutes`, `(in hrs)`, `(HH:mm:ss)`. */
export function unitOfHeading(heading: string): Unit | undefined {
  const text = heading.toLowerCase();
  if (/hh:mm|h:mm/.test(text)) return 'clock';
  if (/\bms\b|_ms\b|millis/.test(text)) return 'milliseconds';
  if (/\(s\)|_s(ecs?)?$|\bsecs?\b|seconds?|saniye|ثانیه/.test(text)) return 'seconds';
  if (/\bmins?\b|_m(ins?)?$|minutes?|dakika|دقیقه/.test(text)) return 'minutes';
  if (/\bhrs?\b|_h(rs?)?$|hours?|\(h\)|saat|ساعت/.test(text)) return 'hours';
  if (/\bdays?\b|gün|روز/.test(text)) return 'days';
  return undefined;
}

const UNIT_AT_END =
  /\s*[([]?\s*(?:in\s+)?\b(?:ms|millis|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|hh:mm(?::ss)?)\s*[)\]]?$/;

/** A folded heading without the unit it ends with; undefined when it names none. */
export function withoutUnit(folded: string): string | undefined {
  const base = folded.replace(UNIT_AT_END, '').trim();
  return base === folded || base === '' ? undefined : base;
}
