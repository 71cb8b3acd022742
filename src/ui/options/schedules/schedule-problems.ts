import type { Problem } from '@/domain/problem';
import type { Weekday } from '@/domain/time/schedule';
import { WEEKDAY_NAMES } from '@/domain/time/validate-schedule';
import { isolate } from '../../format/isolate';
import type { Language } from '../../format/language';
import { formatLocalDate } from '../../format/local-date';
import { problemText } from '../../problem-text';
import { formatWallTime } from './week/interval-label';
import { weekdayName } from './week/weekdays';

/** A problem of a schedule as the reader says days, dates and times. */
export const scheduleProblemText = (lang: Language, problem: Problem): string =>
  problemText(problem, (name, value) => {
    if (name === 'day') {
      const index = (WEEKDAY_NAMES as readonly string[]).indexOf(value);
      return index >= 0 ? weekdayName(lang, (index + 1) as Weekday) : formatLocalDate(lang, value);
    }
    if (name === 'date') return isolate(formatLocalDate(lang, value));
    if (name === 'first' || name === 'second') {
      return value
        .split('–')
        .map((time) => formatWallTime(lang, time))
        .join('–');
    }
    return name === 'time' ? isolate(formatWallTime(lang, value)) : undefined;
  });
