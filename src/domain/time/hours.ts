import { calendarDay } from './calendar-day';
import { dayNumber, weekdayOfDay } from './local-date';
import type { Offsets } from './offsets';
import type { DayInterval, ScheduleVersion, Weekday } from './schedule';
import { type Span, union, without } from './spans';
import { DAY_SECONDS, secondOfDay } from './wall-time';
import { secondOfWall } from './zone';

/** Seconds from the midnight of the day it begins on; past 86 400 when it runs overnight. */
type DayPart = readonly [start: number, end: number];

/** One schedule version with its texts read: what cannot be read is left out (`validateSchedule` names it). */
export interface Hours {
  readonly weekly: ReadonlyMap<Weekday, readonly DayPart[]>;
  readonly overrides: ReadonlyMap<number, readonly DayPart[]>;
  readonly weeklyBreaks: ReadonlyMap<Weekday, readonly DayPart[]>;
  readonly datedBreaks: ReadonlyMap<number, readonly DayPart[]>;
  readonly holidays: ReadonlySet<number>;
  /** The last day anything dated stands on; `-Infinity` when nothing is dated. */
  readonly lastDatedDay: number;
}

const NONE: readonly DayPart[] = [];
/** An interval may end on the day after, and a skipped calendar day moves it one further. */
const REACH_DAYS = 2;

export function readHours(version: ScheduleVersion): Hours {
  const weekly = new Map<Weekday, readonly DayPart[]>();
  for (const [weekday, intervals] of Object.entries(version.weekly)) {
    weekly.set(Number(weekday) as Weekday, (intervals ?? []).flatMap(readPart));
  }
  const overrides = new Map<number, readonly DayPart[]>();
  for (const dated of version.overrides ?? []) {
    const day = dayNumber(dated.on);
    if (day !== undefined) overrides.set(day, [...(overrides.get(day) ?? NONE), ...dated.intervals.flatMap(readPart)]);
  }
  const weeklyBreaks = new Map<Weekday, readonly DayPart[]>();
  const datedBreaks = new Map<number, readonly DayPart[]>();
  for (const pause of version.breaks ?? []) {
    const day = 'on' in pause && !pause.isOff ? dayNumber(pause.on) : undefined;
    if (day !== undefined) datedBreaks.set(day, [...(datedBreaks.get(day) ?? NONE), ...readPart(pause)]);
    if ('weekday' in pause) {
      weeklyBreaks.set(pause.weekday, [...(weeklyBreaks.get(pause.weekday) ?? NONE), ...readPart(pause)]);
    }
  }
  const holidays = new Set((version.holidays ?? []).flatMap(({ on, isOff }) => (isOff ? [] : (dayNumber(on) ?? []))));
  const lastDatedDay = Math.max(Number.NEGATIVE_INFINITY, ...overrides.keys(), ...datedBreaks.keys(), ...holidays);
  return { weekly, overrides, weeklyBreaks, datedBreaks, holidays, lastDatedDay };
}

function readPart(interval: DayInterval): DayPart[] {
  const start = secondOfDay(interval.start);
  const end = secondOfDay(interval.end);
  if (start === undefined || end === undefined) return [];
  return [[start, end <= start ? end + DAY_SECONDS : end]];
}

/** Open time around the local days `[firstDay, endDay)`: exact inside them, not beyond. */
export function openSpans(hours: Hours, offsets: Offsets, firstDay: number, endDay: number): Span[] {
  const open: Span[] = [];
  const cuts: Span[] = [];
  for (let day = firstDay - REACH_DAYS; day < endDay + 1; day++) {
    const weekday = weekdayOfDay(day);
    const place = ([start, end]: DayPart): Span => [
      secondOfWall(offsets, day * DAY_SECONDS + start),
      secondOfWall(offsets, day * DAY_SECONDS + end),
    ];
    open.push(...(hours.overrides.get(day) ?? hours.weekly.get(weekday) ?? NONE).map(place));
    cuts.push(...(hours.weeklyBreaks.get(weekday) ?? NONE).map(place));
    cuts.push(...(hours.datedBreaks.get(day) ?? NONE).map(place));
    if (hours.holidays.has(day)) cuts.push(...calendarDay(offsets, day));
  }
  return without(union(open), union(cuts));
}
