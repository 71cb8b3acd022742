import type { DayInterval, ScheduleVersion, Weekday } from '@/domain/time/schedule';
import type { Language } from '../../format/language';
import { t } from '../../words';
import { hoursLabel } from './week/interval-label';
import { weekdayName, weekdays } from './week/weekdays';

interface Run {
  readonly days: readonly Weekday[];
  readonly intervals: readonly DayInterval[];
}

/** Neighbouring days with the same hours, in the order of the reader's week; closed days are left out. */
function runsOf(lang: Language, weekly: ScheduleVersion['weekly']): readonly Run[] {
  const runs: Run[] = [];
  let before: string | undefined;
  for (const day of weekdays(lang)) {
    const intervals = weekly[day] ?? [];
    const written = JSON.stringify(intervals);
    const last = runs.at(-1);
    if (intervals.length > 0 && last && written === before)
      runs[runs.length - 1] = { ...last, days: [...last.days, day] };
    else if (intervals.length > 0) runs.push({ days: [day], intervals });
    before = written;
  }
  return runs;
}

function daysText(lang: Language, days: readonly Weekday[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const names = days.map((day) => weekdayName(lang, day, true));
  if (days.length === 7) return t('options.schedules.everyDay');
  if (days.length < 3) return names.join(t('list.comma'));
  return t('options.schedules.days', { from: weekdayName(lang, first, true), to: weekdayName(lang, last, true) });
}

/** A week in words: `Mon–Fri 09:00–17:00; Sat 10:00–14:00`. */
export function weekSentence(lang: Language, weekly: ScheduleVersion['weekly']): string {
  const runs = runsOf(lang, weekly);
  if (runs.length === 0) return t('options.schedules.neverOpen');
  return runs
    .map(({ days, intervals }) => `${daysText(lang, days)} ${hoursLabel(lang, intervals)}`)
    .join(lang.base === 'fa' ? '؛ ' : '; ');
}
