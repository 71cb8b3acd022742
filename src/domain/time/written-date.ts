import { dateOfDay } from './local-date';
import type { LocalDate } from './schedule';
import { asciiDigits } from './written/ascii-digits';
import { writtenDay } from './written/day';

const SHAPE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/**
 * Reads a day as people type it, year first: Gregorian `2026-03-21` or Jalali `1405/1/1`, in digits of any of our scripts.
 * @returns undefined when there is no such day
 */
export function parseWrittenDate(text: string): LocalDate | undefined {
  const parts = SHAPE.exec(asciiDigits(text.trim()));
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const found = writtenDay(year, month, day);
  return found === undefined ? undefined : dateOfDay(found);
}
