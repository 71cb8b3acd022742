import { dayNumber } from '@/domain/time/local-date';
import type { LocalDate } from '@/domain/time/schedule';
import type { Language } from './language';

const DAY_MS = 86_400_000;

const inUtc = (lang: Language, date: LocalDate, options: Intl.DateTimeFormatOptions): string => {
  const day = dayNumber(date);
  return day === undefined
    ? date
    : new Intl.DateTimeFormat(lang.tag, { ...options, timeZone: 'UTC' }).format(day * DAY_MS);
};

/** A calendar day in words: `Sat, 21 Mar 2026`, `شنبه ۱ فروردین ۱۴۰۵`. What is no date is shown as it stands. */
export function formatLocalDate(lang: Language, date: LocalDate): string {
  if (lang.base !== 'fa')
    return inUtc(lang, date, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  // `Intl` puts the year first and the weekday last, which nobody says.
  const parts = [{ weekday: 'long' }, { day: 'numeric' }, { month: 'long' }] as const;
  return [...parts.map((part) => inUtc(lang, date, part)), formatYear(lang, date)].join(' ');
}

/** Year of the reader's own calendar, in its digits. */
export const formatYear = (lang: Language, date: LocalDate): string =>
  inUtc(lang, date, { year: 'numeric' }).replace(/[^\p{N}]/gu, '');

/** A calendar day as it is typed into a field: `2026-03-21`, `۱۴۰۵/۰۱/۰۱`. */
export function typedDate(lang: Language, date: LocalDate): string {
  if (lang.base !== 'fa' || dayNumber(date) === undefined) return date;
  const parts = new Intl.DateTimeFormat('fa-IR', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  });
  const part = (type: string) =>
    parts.formatToParts((dayNumber(date) ?? 0) * DAY_MS).find((each) => each.type === type)?.value ?? '';
  return `${part('year')}/${part('month')}/${part('day')}`;
}
