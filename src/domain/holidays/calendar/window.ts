import type { Instant } from '../../time/instant';
import { dateOfDay } from '../../time/local-date';
import type { LocalDate } from '../../time/schedule';
import { localDay } from '../../time/zone';

/** The local dates `[from, to)` free days are taken for. */
export interface CalendarWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const YEAR_DAYS = 366;

/** One year back and three ahead: what is older no clock asks for, what is further will be imported again. */
export function windowAround(now: Instant, zone: string): CalendarWindow {
  const today = localDay(zone, now);
  return { from: dateOfDay(today - YEAR_DAYS), to: dateOfDay(today + 3 * YEAR_DAYS) };
}
