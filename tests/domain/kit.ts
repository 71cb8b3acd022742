import { Temporal } from 'temporal-polyfill';
import { type Duration, seconds } from '@/domain/time/duration';
import { type Instant, instant } from '@/domain/time/instant';
import type { DayInterval, Schedule, ScheduleVersion, Weekday } from '@/domain/time/schedule';

/** `2026-03-29 02:30` (seconds optional) on a wall clock in `zone`, by Temporal: independent of the code under test. */
export const wall = (zone: string, text: string): Instant =>
  instant(Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds);

/** `wall` of one zone. */
export const wallIn = (zone: string) => (text: string) => wall(zone, text);

/** `1h 30m`, `45s`, `-10m`. */
export function span(text: string): Duration {
  const units: Record<string, number> = { d: 86_400, h: 3600, m: 60, s: 1 };
  const sum = [...text.matchAll(/(\d+)([dhms])/g)].reduce((n, [, count, unit]) => n + Number(count) * units[unit!]!, 0);
  return seconds(text.startsWith('-') ? -sum : sum);
}

/** `09:00–17:00` */
export const part = (text: string): DayInterval => {
  const [start, end] = text.split('–');
  return { start: start!, end: end! };
};

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `{ 'Mon Tue': '09:00–12:00 13:00–17:00' }` → weekly hours. */
export function week(hours: Record<string, string>): ScheduleVersion['weekly'] {
  const weekly: Partial<Record<Weekday, DayInterval[]>> = {};
  for (const [days, parts] of Object.entries(hours)) {
    for (const day of days.split(' ')) weekly[(DAYS.indexOf(day) + 1) as Weekday] = parts.split(' ').map(part);
  }
  return weekly;
}

export const scheduleOf = (zone: string, ...versions: ScheduleVersion[]): Schedule => ({
  id: 'main',
  name: 'Main',
  zone,
  versions,
});

export const officeWeek = week({ 'Mon Tue Wed Thu Fri': '09:00–17:00' });
/** Monday to Friday, nine to five. */
export const office = (zone = 'UTC') => scheduleOf(zone, { weekly: officeWeek });
