import { dateOfDay, dayNumber } from '../../time/local-date';
import { offsetsOf } from '../../time/offsets';
import { DAY_SECONDS, wallTimeOf } from '../../time/wall-time';
import { isZone, secondOf, toInstant } from '../../time/zone';
import type { ClosedDay } from '../closed-day';
import { isClockChange } from './clock-change';
import type { CalendarEvent, CalendarMoment } from './event';
import type { CalendarWindow } from './window';

/** Why an occurrence closes nothing. */
export type LeftOut = 'cancelled' | 'free' | 'clock-change' | 'outside' | 'no-time' | 'zone-unknown';

export interface CalendarReading {
  readonly days: readonly ClosedDay[];
  /** Occurrences left out, by reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

export interface CalendarRules {
  /** The schedule's zone: timed events close the hours its wall clock shows. */
  readonly zone: string;
  readonly window: CalendarWindow;
  /** Events marked as free close the day too: many public holiday calendars mark all of theirs so. */
  readonly takesFree?: boolean;
}

/**
 * The days the events of a calendar close: whole days for events of a day or more (their end is exclusive), hours for timed ones.
 * Left out, and counted: cancelled events, free ones, clock changes, what lies outside the window, what takes no time.
 */
export function closedDaysFrom(events: readonly CalendarEvent[], rules: CalendarRules): CalendarReading {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const days = events.flatMap((event) => {
    const found = daysOf(event, rules);
    if (typeof found !== 'string') return found;
    leftOut[found] = (leftOut[found] ?? 0) + 1;
    return [];
  });
  return { days: days.sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on)), leftOut };
}

function daysOf(event: CalendarEvent, { zone, window, takesFree }: CalendarRules): LeftOut | readonly ClosedDay[] {
  if (event.isCancelled) return 'cancelled';
  if (event.isTransparent && !takesFree) return 'free';
  if (isClockChange(event.title)) return 'clock-change';
  const start = wallSecond(event.start, zone);
  const end = wallSecond(event.end, zone);
  if (start === undefined || end === undefined) return 'zone-unknown';
  if (!(start < end)) return 'no-time';
  const days = cutByDay(start, end, event.title.trim()).filter(({ on }) => window.from <= on && on < window.to);
  return days.length === 0 ? 'outside' : days;
}

/** A moment as a second of the zone's wall clock, counted as if it showed UTC; undefined where its own zone is unknown. */
function wallSecond(moment: CalendarMoment, zone: string): number | undefined {
  if (moment.kind === 'date') return daySecond(moment.on);
  if (moment.kind === 'instant') return onTheWall(secondOf(moment.at), zone);
  const { on, time, zone: own = zone } = moment;
  if (!isZone(own)) return undefined;
  const at = toInstant(own, on, time);
  return at === undefined ? undefined : onTheWall(secondOf(at), zone);
}

const daySecond = (on: string): number | undefined => {
  const day = dayNumber(on);
  return day === undefined ? undefined : day * DAY_SECONDS;
};

const onTheWall = (second: number, zone: string): number => second + offsetsOf(zone).offsetAt(second);

/** An event may go on for weeks, but not for ever. */
const MOST_DAYS = 366;

function cutByDay(start: number, end: number, name: string): ClosedDay[] {
  const first = Math.floor(start / DAY_SECONDS);
  const last = Math.min(Math.ceil(end / DAY_SECONDS), first + MOST_DAYS);
  return Array.from({ length: last - first }, (_, i): ClosedDay => {
    const midnight = (first + i) * DAY_SECONDS;
    const from = Math.max(start - midnight, 0);
    const to = Math.min(end - midnight, DAY_SECONDS);
    const isWhole = from === 0 && to === DAY_SECONDS;
    const hours = { start: wallTimeOf(from), end: to === DAY_SECONDS ? '24:00' : wallTimeOf(to) };
    return { on: dateOfDay(first + i), name, ...(!isWhole && { hours }) };
  });
}
