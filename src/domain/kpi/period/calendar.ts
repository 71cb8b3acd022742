import type { Schedule, Weekday } from '../../time/schedule';

/** How a team's days are counted: its zone, the first day of its week and which months it lives by. */
export interface TeamCalendar {
  readonly zone: string;
  readonly weekStart: Weekday;
  readonly months: 'gregorian' | 'jalali';
}

const WEEK_STARTS: Readonly<Record<string, Weekday>> = { fa: 6, en: 7, 'en-US': 7, 'en-GB': 1, tr: 1 };

/** Week start and months by language: Persian weeks start on Saturday and Persian months are Jalali. */
export function teamCalendar(locale: string, zone: string): TeamCalendar {
  const language = locale.split('-')[0] ?? locale;
  return {
    zone,
    weekStart: WEEK_STARTS[locale] ?? WEEK_STARTS[language] ?? 1,
    months: language === 'fa' ? 'jalali' : 'gregorian',
  };
}

/** The team's days: the zone of its first schedule, week start and months by the interface's language. */
export const calendarOf = ({ schedules }: { readonly schedules: readonly Schedule[] }, locale: string): TeamCalendar =>
  teamCalendar(locale, schedules[0]?.zone ?? 'UTC');
