import type { DayInterval } from '@/domain/time/schedule';
import { secondOfDay } from '@/domain/time/wall-time';
import type { Language } from '../../../format/language';
import { formatTwoDigits } from '../../../format/number';

/** A wall time in the language's digits: `09:00`, `۰۹:۰۰`. A time that is none is shown as it was typed. */
export function formatWallTime(lang: Language, time: string): string {
  if (secondOfDay(time) === undefined) return time;
  return time
    .split(':')
    .map((part) => formatTwoDigits(lang, Number(part)))
    .join(':');
}

/** `09:00–17:00`; in Persian from right to left. */
export const intervalLabel = (lang: Language, { start, end }: DayInterval): string =>
  `${formatWallTime(lang, start)}–${formatWallTime(lang, end)}`;

/** The hours of a day in the language's digits. */
export const hoursLabel = (lang: Language, intervals: readonly DayInterval[]): string =>
  intervals.map((interval) => intervalLabel(lang, interval)).join(lang.base === 'fa' ? '، ' : ', ');
