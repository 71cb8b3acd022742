import type { Instant } from '../../time/instant';
import { dateOfDay, dayNumber } from '../../time/local-date';
import type { LocalDate } from '../../time/schedule';
import { localDay, toInstant } from '../../time/zone';
import type { TeamCalendar } from './calendar';
import { type CalendarUnit, nextUnit, startOfUnit } from './months';

/** `[from, to)`, both local midnights of the team. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** What people choose. `back: 1` is the unit before the present one; `to` of a custom period is its last day. */
export type PeriodChoice =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: Exclude<CalendarUnit, 'day'>; readonly back?: number }
  | { readonly kind: 'custom'; readonly from: LocalDate; readonly to: LocalDate };

/** Days of a period as day numbers, `to` exclusive. */
interface DaySpan {
  readonly first: number;
  readonly end: number;
}

/** The local midnight a day begins with. */
export function startOfDay(day: number, { zone }: TeamCalendar): Instant {
  const at = toInstant(zone, dateOfDay(day), '00:00');
  if (at === undefined) throw new RangeError(`No such day: ${day}`);
  return at;
}

const periodOfDays = ({ first, end }: DaySpan, calendar: TeamCalendar): Period => ({
  from: startOfDay(first, calendar),
  to: startOfDay(end, calendar),
});

/**
 * The period a choice means today. `days: 1` is today; the present week, month, quarter or year ends with today, so that it
 * can be compared with as many days before it. Undefined for a custom period that is no period.
 */
export function periodOf(choice: PeriodChoice, calendar: TeamCalendar, now: Instant): Period | undefined {
  const days = daysOf(choice, calendar, localDay(calendar.zone, now));
  return days === undefined ? undefined : periodOfDays(days, calendar);
}

function daysOf(choice: PeriodChoice, calendar: TeamCalendar, today: number): DaySpan | undefined {
  if (choice.kind === 'days') return { first: today - choice.days + 1, end: today + 1 };
  if (choice.kind === 'custom') {
    const first = dayNumber(choice.from);
    const last = dayNumber(choice.to);
    return first === undefined || last === undefined || last < first ? undefined : { first, end: last + 1 };
  }
  let first = startOfUnit(today, choice.kind, calendar);
  for (let i = 0; i < (choice.back ?? 0); i++) first = startOfUnit(first - 1, choice.kind, calendar);
  return { first, end: Math.min(nextUnit(first, choice.kind, calendar), today + 1) };
}

/** The period of as many local days right before. */
export function previousPeriod({ from, to }: Period, calendar: TeamCalendar): Period {
  const first = localDay(calendar.zone, from);
  const end = localDay(calendar.zone, to);
  return periodOfDays({ first: 2 * first - end, end: first }, calendar);
}
