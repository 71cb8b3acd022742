const DAY_MS = 86_400_000;

/** Years of the Persian (Jalali) calendar that are written today; no Gregorian date of a ticket falls among them. */
export const isPersianYear = (year: number): boolean => year >= 1300 && year < 1500;

let format: Intl.DateTimeFormat | undefined;

function partsOf(day: number): string {
  format ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = new Map(format.formatToParts(day * DAY_MS).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Days since 1970-01-01 of a date of the Persian calendar, by the runtime's own calendar; undefined when there is no such date. */
export function persianDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const months = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 21) / DAY_MS + months + day - 1;
  // The year begins on 20, 21 or 22 March.
  return [guess, guess - 1, guess + 1].find((candidate) => partsOf(candidate) === `${year}-${month}-${day}`);
}
