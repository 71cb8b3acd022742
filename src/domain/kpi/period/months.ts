import { weekdayOfDay } from '../../time/local-date';
import type { TeamCalendar } from './calendar';

/** Units a period or a bucket may have, besides hours. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
// ICU's tables, asked in UTC so that the process's zone plays no part.
const jalali = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

const jalaliOf = (day: number): YearMonthDay => {
  const parts = new Map(
    jalali.formatToParts(day * DAY_MS).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  );
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
};

const gregorianOf = (day: number): YearMonthDay => {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** Year, month and day of a day number in the team's calendar. */
export const dateParts = (day: number, { months }: TeamCalendar): YearMonthDay =>
  months === 'jalali' ? jalaliOf(day) : gregorianOf(day);

/** First day of the unit a day lies in, as a day number. */
export function startOfUnit(day: number, unit: CalendarUnit, calendar: TeamCalendar): number {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day - ((weekdayOfDay(day) - calendar.weekStart + 7) % 7);
    case 'month':
      return day - dateParts(day, calendar).day + 1;
    case 'quarter':
      return backTo(day, calendar, ({ month }) => (month - 1) % 3 === 0);
    case 'year':
      return backTo(day, calendar, ({ month }) => month === 1);
  }
}

function backTo(day: number, calendar: TeamCalendar, isFirst: (date: YearMonthDay) => boolean): number {
  let start = startOfUnit(day, 'month', calendar);
  while (!isFirst(dateParts(start, calendar))) start = startOfUnit(start - 1, 'month', calendar);
  return start;
}

const LONGEST = { day: 1, week: 7, month: 32, quarter: 94, year: 367 } as const;

/** First day of the unit after the one a day lies in. */
export function nextUnit(day: number, unit: CalendarUnit, calendar: TeamCalendar): number {
  const start = startOfUnit(day, unit, calendar);
  if (unit === 'day' || unit === 'week') return start + LONGEST[unit];
  return startOfUnit(start + LONGEST[unit] - 1, unit, calendar);
}
