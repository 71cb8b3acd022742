import type { Problem } from '../problem';
import type { Instant } from './instant';
import { dayNumber } from './local-date';
import { isZone } from './offsets';
import { nextOpen } from './open-time';
import type { Break, DayInterval, Schedule, ScheduleVersion, Weekday } from './schedule';
import { timetableOf } from './timetable';
import { DAY_SECONDS, secondOfDay } from './wall-time';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const nameOf = (weekday: number): string => WEEKDAY_NAMES[weekday - 1] ?? String(weekday);

/**
 * Everything that keeps a schedule from being saved, in reading order; empty when it is sound.
 * Ids: `schedule.…`, see `docs/clocks.md`.
 */
export function validateSchedule(schedule: Schedule): readonly Problem[] {
  const problems: Problem[] = [];
  if (schedule.name.trim() === '') problems.push(problem('name-missing', {}, 'Give the schedule a name.'));
  if (!isZone(schedule.zone)) {
    const sentence = `There is no time zone "${schedule.zone}". Choose one such as Europe/Istanbul.`;
    problems.push(problem('zone-unknown', { zone: schedule.zone }, sentence));
  }
  if (schedule.versions.length === 0) problems.push(noHours());
  problems.push(...doubledStarts(schedule), ...schedule.versions.flatMap(versionProblems));
  if (problems.length === 0 && !opensInTheEnd(schedule)) {
    const sentence = 'With these breaks and holidays the schedule never opens. Leave some open time.';
    problems.push(problem('never-opens', {}, sentence));
  }
  return problems;
}

const problem = (id: string, values: Problem['values'], sentence: string): Problem => ({
  id: `schedule.${id}`,
  values,
  sentence,
});

const noHours = () => problem('no-hours', {}, 'The schedule has no open hours. Add hours to at least one day.');

function doubledStarts(schedule: Schedule): Problem[] {
  const starts = schedule.versions.map((version) => version.from ?? Number.NEGATIVE_INFINITY);
  if (starts.some(Number.isNaN)) {
    return [problem('version-start-bad', {}, 'A version of the hours begins at no point in time.')];
  }
  if (new Set(starts).size === starts.length) return [];
  return [
    problem('version-start-twice', {}, 'Two versions of the hours take effect at the same moment. Keep one of them.'),
  ];
}

function versionProblems(version: ScheduleVersion): Problem[] {
  const overrides = version.overrides ?? [];
  const weekly = WEEKDAYS.map((weekday) => version.weekly[weekday] ?? []);
  const isEmpty = weekly.every((day) => day.length === 0) && overrides.every((dated) => dated.intervals.length === 0);
  return [
    ...(isEmpty ? [noHours()] : []),
    ...weekdaysThatAreNone(version),
    ...weekly.flatMap((day, i) => day.flatMap((interval) => intervalProblems(interval, nameOf(i + 1)))),
    ...overlapsInWeek(weekly),
    ...overrides.flatMap((dated) => [
      ...dateProblems(dated.on),
      ...dated.intervals.flatMap((interval) => intervalProblems(interval, dated.on)),
      ...overlaps(dated.intervals, [], dated.on),
    ]),
    ...(version.breaks ?? []).flatMap(breakProblems),
    ...(version.holidays ?? []).flatMap((holiday) => dateProblems(holiday.on)),
    ...datedTwice(version),
  ];
}

function weekdaysThatAreNone(version: ScheduleVersion): Problem[] {
  const strangers = Object.keys(version.weekly).filter((key) => !WEEKDAYS.some((weekday) => String(weekday) === key));
  return strangers.map((weekday) => weekdayUnknown(weekday));
}

const weekdayUnknown = (weekday: string) =>
  problem(
    'weekday-unknown',
    { weekday },
    `There is no weekday "${weekday}". Days are numbered from 1, Monday, to 7, Sunday.`,
  );

function breakProblems(pause: Break): Problem[] {
  if ('on' in pause) return [...dateProblems(pause.on), ...intervalProblems(pause, pause.on)];
  const isWeekday = WEEKDAYS.includes(pause.weekday);
  return [
    ...(isWeekday ? [] : [weekdayUnknown(String(pause.weekday))]),
    ...intervalProblems(pause, nameOf(pause.weekday)),
  ];
}

function dateProblems(on: string): Problem[] {
  if (dayNumber(on) !== undefined) return [];
  return [problem('date-bad', { date: on }, `There is no date "${on}". Write it as year-month-day, like 2026-03-21.`)];
}

function intervalProblems({ start, end }: DayInterval, day: string): Problem[] {
  const wrong = [start, end].filter((time) => secondOfDay(time) === undefined);
  if (wrong.length > 0) {
    return wrong.map((time) =>
      problem('time-bad', { time, day }, `${day}: there is no time "${time}". Times run from 00:00 to 24:00.`),
    );
  }
  if (secondOfDay(start) === DAY_SECONDS) {
    return [
      problem(
        'start-at-midnight',
        { day },
        `${day}: hours cannot start at 24:00. Start them at 00:00 of the next day.`,
      ),
    ];
  }
  if (secondOfDay(start) !== secondOfDay(end)) return [];
  const sentence = `${day}: the hours end when they start, at ${start}. For a whole day write 00:00 to 24:00.`;
  return [problem('end-equals-start', { day, time: start }, sentence)];
}

/** Each day against itself and against the night before; Sunday's night runs into Monday. */
function overlapsInWeek(weekly: readonly (readonly DayInterval[])[]): Problem[] {
  return weekly.flatMap((day, i) => overlaps(day, weekly[(i + 6) % 7] ?? [], nameOf(i + 1)));
}

function overlaps(day: readonly DayInterval[], dayBefore: readonly DayInterval[], name: string): Problem[] {
  const parts = [
    ...day.map((interval) => partOf(interval, 0)),
    ...dayBefore.map((interval) => partOf(interval, -DAY_SECONDS)).filter((part) => part.to > 0),
  ];
  parts.sort((a, b) => a.from - b.from);
  const clashes = parts.flatMap((part, i) => {
    const earlier = parts.slice(0, i).find((other) => other.to > part.from);
    return earlier ? [{ earlier, part }] : [];
  });
  return clashes
    .slice(0, 1)
    .map(({ earlier, part }) =>
      problem(
        'overlap',
        { day: name, first: earlier.text, second: part.text },
        `${name}: ${earlier.text} and ${part.text} overlap. Join them into one.`,
      ),
    );
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A time that is none makes a part that overlaps nothing; it is told as what it is. */
function partOf(interval: DayInterval, shift: number): Part {
  const start = secondOfDay(interval.start) ?? Number.NaN;
  const end = secondOfDay(interval.end) ?? Number.NaN;
  const to = end < start ? end + DAY_SECONDS : end;
  return { from: start + shift, to: to + shift, text: `${interval.start}–${interval.end}` };
}

function datedTwice(version: ScheduleVersion): Problem[] {
  const dates = (version.overrides ?? []).map((dated) => dated.on);
  const holidays = new Set((version.holidays ?? []).flatMap(({ on, isOff }) => (isOff ? [] : [on])));
  const twice = dates.filter((date, i) => holidays.has(date) || dates.indexOf(date) !== i);
  return [...new Set(twice)].map((date) =>
    problem(
      'date-twice',
      { date },
      `${date} has hours of its own and is a holiday, or has hours twice. Keep one of them.`,
    ),
  );
}

/** Whether the last version, once its dated exceptions are over, ever opens; hours that exist on dates alone may end. */
function opensInTheEnd(schedule: Schedule): boolean {
  const last = [...schedule.versions].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)).at(-1);
  const isDatedOnly = Object.values(last?.weekly ?? {}).every((day) => !day || day.length === 0);
  const settled = timetableOf(schedule).settledFrom;
  return isDatedOnly || nextOpen(schedule, (Number.isFinite(settled) ? settled * 1000 : 0) as Instant) !== undefined;
}
