import { isPersianYear, persianDay } from './persian-date';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a date as written, in the calendar its year belongs to; undefined when there is no such date. */
export function writtenDay(year: number, month: number, day: number): number | undefined {
  if (isPersianYear(year)) return persianDay(year, month, day);
  const at = Date.UTC(year, month - 1, day);
  return month >= 1 && month <= 12 && new Date(at).getUTCDate() === day ? at / DAY_MS : undefined;
}
