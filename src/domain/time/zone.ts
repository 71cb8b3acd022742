import type { Instant } from './instant';
import { dateOfDay, dayNumber, weekdayOfDay } from './local-date';
import { type Offsets, offsetsOf } from './offsets';
import type { LocalDate, WallTime, Weekday } from './schedule';
import { DAY_SECONDS, secondOfDay, wallTimeOf } from './wall-time';

export { isZone } from './offsets';

/** What a wall clock and a wall calendar show. */
export interface Local {
  readonly date: LocalDate;
  /** `HH:MM:SS`. */
  readonly time: WallTime;
  readonly weekday: Weekday;
}

/** The whole epoch second an instant lies in. */
export const secondOf = (at: Instant): number => Math.floor(at / 1000);

/**
 * Epoch second of a wall-clock second (epoch second as if the wall clock showed UTC). In a spring gap the time moves forward by
 * the gap, in an overlap the first pass is meant: Temporal's "compatible".
 */
export function secondOfWall(offsets: Offsets, wall: number): number {
  const before = offsets.offsetAt(wall - DAY_SECONDS);
  const after = offsets.offsetAt(wall + DAY_SECONDS);
  if (before === after) return wall - before;
  const eastern = Math.max(before, after);
  if (offsets.offsetAt(wall - eastern) === eastern) return wall - eastern;
  const western = Math.min(before, after);
  return offsets.offsetAt(wall - western) === western ? wall - western : wall - before;
}

/**
 * The instant at which a wall clock in `zone` shows `date` and `time`; undefined when there is no such date or time.
 * @throws RangeError when the runtime does not know the zone.
 */
export function toInstant(zone: string, date: LocalDate, time: WallTime): Instant | undefined {
  const day = dayNumber(date);
  const second = secondOfDay(time);
  if (day === undefined || second === undefined) return undefined;
  return (secondOfWall(offsetsOf(zone), day * DAY_SECONDS + second) * 1000) as Instant;
}

/**
 * What a wall clock in `zone` shows at an instant.
 * @throws RangeError when the runtime does not know the zone.
 */
export function toLocal(zone: string, at: Instant): Local {
  const wall = secondOf(at) + offsetsOf(zone).offsetAt(secondOf(at));
  const day = Math.floor(wall / DAY_SECONDS);
  return { date: dateOfDay(day), time: wallTimeOf(wall - day * DAY_SECONDS), weekday: weekdayOfDay(day) };
}

/**
 * Days since 1970-01-01 of the local calendar day an instant falls on.
 * @throws RangeError when the runtime does not know the zone.
 */
export function localDay(zone: string, at: Instant): number {
  const second = secondOf(at);
  return Math.floor((second + offsetsOf(zone).offsetAt(second)) / DAY_SECONDS);
}
