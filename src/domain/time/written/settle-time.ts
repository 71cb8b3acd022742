import type { Precision } from '../../tickets/facts';
import { type Instant, instant } from '../instant';
import { offsetsOf } from '../offsets';
import { secondOfWall } from '../zone';
import { writtenDay } from './day';
import type { DateOrder, WrittenTime } from './written-time';

/** Wall milliseconds (as if the wall clock showed UTC) → instant. */
export type ZoneClock = (wall: number) => Instant;

/**
 * Reads wall times of an IANA zone; gaps and overlaps as in `toInstant`.
 * @throws RangeError when the runtime does not know the zone.
 */
export function zoneClock(zone: string): ZoneClock {
  const offsets = offsetsOf(zone);
  return (wall) => instant(secondOfWall(offsets, Math.floor(wall / 1000)) * 1000 + (wall % 1000));
}

const DAY_MS = 86_400_000;

type Unsettled = Exclude<WrittenTime, { kind: 'epoch' }>;

function dayOf(written: Unsettled, order: DateOrder): number | undefined {
  if (written.kind === 'wall') return written.day;
  const [day, month] = order === 'mdy' ? [written.second, written.first] : [written.first, written.second];
  return writtenDay(written.year, month, day);
}

/** Milliseconds of the wall time as if it were UTC (an offset taken off); undefined when the day does not exist. */
export function wallOf(written: WrittenTime, order: DateOrder): number | undefined {
  if (written.kind === 'epoch') return written.at;
  const day = dayOf(written, order);
  return day === undefined ? undefined : day * DAY_MS + written.milliseconds - (written.offset ?? 0) * 60_000;
}

/** Undefined when the day does not exist under this day order, or lies outside 1990 – 2100 (a broken value). */
export function settleTime(written: WrittenTime, order: DateOrder, clock: ZoneClock): Instant | undefined {
  const wall = wallOf(written, order);
  if (wall === undefined || wall < Date.UTC(1990) || wall >= Date.UTC(2100)) return undefined;
  return written.kind === 'epoch' || written.offset !== undefined ? instant(wall) : clock(wall);
}

/** A value without seconds is good to the minute; one without a time of day only roughly. */
export function precisionOf(written: WrittenTime): Precision {
  if (written.kind === 'epoch' || written.finest === 'second') return 'exact';
  return written.finest === 'minute' ? 'minute' : 'relative';
}
