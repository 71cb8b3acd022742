import type { Break, DatedBreak, DayInterval, Holiday, ScheduleVersion } from '../time/schedule';
import type { ClosedDay } from './closed-day';

/**
 * A version with the free days of one list (`origin`), instead of what an earlier taking over of that list brought. What a person
 * entered stays; a day that was switched off stays off; a day that is closed already is not listed twice.
 */
export function takeOver(version: ScheduleVersion, days: readonly ClosedDay[], origin: string): ScheduleVersion {
  const holidays = version.holidays ?? [];
  const breaks = version.breaks ?? [];
  const keptHolidays = holidays.filter((holiday) => holiday.origin !== origin || holiday.isOff);
  const keptBreaks = breaks.filter((pause) => !('on' in pause) || pause.origin !== origin || pause.isOff);
  const isKnown = (day: ClosedDay) =>
    keptHolidays.some(({ on }) => on === day.on) || keptBreaks.some((pause) => isSameBreak(pause, day));
  const fresh = onePerDay(days).filter((day) => !isKnown(day));
  return {
    ...version,
    holidays: [...keptHolidays, ...fresh.flatMap((day) => holidayOf(day, origin))].sort(byDate),
    breaks: [...keptBreaks, ...fresh.flatMap((day) => breakOf(day, origin))],
  };
}

const byDate = (a: Holiday, b: Holiday): number => Number(a.on > b.on) - Number(a.on < b.on);

const isSameBreak = (pause: Break, { on, hours }: ClosedDay): boolean =>
  'on' in pause && pause.on === on && hours !== undefined && pause.start === hours.start && pause.end === hours.end;

/** A list may name one date for several reasons; a whole day makes its half days needless. */
function onePerDay(days: readonly ClosedDay[]): readonly ClosedDay[] {
  const whole = new Map(days.filter(({ hours }) => hours === undefined).map((day) => [day.on, day]));
  const parts = new Map(
    days.flatMap((day) => (day.hours && !whole.has(day.on) ? [[keyOf(day.on, day.hours), day]] : [])),
  );
  return [...whole.values(), ...parts.values()];
}

const keyOf = (on: string, { start, end }: DayInterval): string => `${on} ${start} ${end}`;

const holidayOf = ({ on, name, hours }: ClosedDay, origin: string): Holiday[] =>
  hours === undefined ? [{ on, name, origin }] : [];

const breakOf = ({ on, name, hours }: ClosedDay, origin: string): (DayInterval & DatedBreak)[] =>
  hours === undefined ? [] : [{ on, ...hours, name, origin }];
