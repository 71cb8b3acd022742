import type { Weekday } from '@/domain/time/schedule';
import type { Language } from '../../../format/language';

const ISO: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const FROM_SATURDAY: readonly Weekday[] = [6, 7, 1, 2, 3, 4, 5];

/** The days of the week as the language's calendar begins them: Saturday first in Persian, else Monday. */
export const weekdays = (lang: Language): readonly Weekday[] => (lang.base === 'fa' ? FROM_SATURDAY : ISO);

/** A Monday; 1970-01-05 was one. */
const MONDAY_MS = 4 * 86_400_000;

/** `Monday`, or `Mon` when short; Persian has no common short form. */
export const weekdayName = (lang: Language, weekday: Weekday, isShort = false): string =>
  new Intl.DateTimeFormat(lang.tag, {
    weekday: isShort && lang.base !== 'fa' ? 'short' : 'long',
    timeZone: 'UTC',
  }).format(MONDAY_MS + (weekday - 1) * 86_400_000);
