import type { LocalDate, Weekday } from './schedule';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` date; undefined when there is no such date. */
export function dayNumber(date: LocalDate): number | undefined {
  const at = Date.parse(`${date}T00:00:00Z`);
  // A date that is none parses to another or to none, and one written otherwise does not come back as it was.
  return Number.isNaN(at) || dateOfDay(at / DAY_MS) !== date ? undefined : at / DAY_MS;
}

/** The `YYYY-MM-DD` date of a day number. */
export const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** ISO weekday of a day number. 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
