import { type Duration, seconds } from './duration';
import { asciiDigits } from './written/ascii-digits';

const HOUR = 3600;
const MINUTE = 60;

/** Words for units in the three languages, whole or short, in lower case. */
const UNITS: readonly (readonly [words: RegExp, seconds: number])[] = [
  [/^(?:h|hr|hrs|hour|hours|sa|saat|ساعت)$/, HOUR],
  [/^(?:m|min|mins|minute|minutes|dk|dakika|دقیقه)$/, MINUTE],
  [/^(?:s|sec|secs|second|seconds|sn|saniye|ثانیه)$/, 1],
];
const PART = /^(\d+(?:[.,٫]\d+)?)\s*([^\d\s.,:]*)/;
const CLOCK = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/;

/**
 * Reads a length of time as people type it: `1h 30m`, `90 min`, `1:30`, `1.5`, `۱ ساعت و ۳۰ دقیقه`. A number without unit is hours. Days
 * are not read: a working day is no fixed number of hours.
 * @returns undefined for what is no length of time
 */
export function parseDurationText(text: string): Duration | undefined {
  const written = asciiDigits(text).trim().toLowerCase();
  const clock = CLOCK.exec(written);
  if (clock) return seconds(Number(clock[1]) * HOUR + Number(clock[2]) * MINUTE + Number(clock[3] ?? 0));
  let rest = written;
  let sum = 0;
  while (rest !== '') {
    const part = PART.exec(rest);
    const unit = part ? unitOf(part[2] ?? '', rest === written) : undefined;
    if (!part || unit === undefined) return undefined;
    sum += Number((part[1] ?? '').replace(/[,٫]/, '.')) * unit;
    rest = rest.slice(part[0].length).replace(/^[\s,،]*(?:and|ve|و)?\s*/, '');
  }
  return written === '' ? undefined : seconds(Math.round(sum));
}

const unitOf = (word: string, isFirst: boolean): number | undefined =>
  word === '' ? (isFirst ? HOUR : undefined) : UNITS.find(([words]) => words.test(word))?.[1];
