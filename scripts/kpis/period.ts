import type { TeamCalendar } from '@/domain/kpi/period/calendar';
import { type Period, startOfDay } from '@/domain/kpi/period/period';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import { dayNumber } from '@/domain/time/local-date';
import { localDay } from '@/domain/time/zone';

/**
 * The period of a file: whole local days from the first thing that happened to the last, or the days named.
 * @throws Error with a sentence when a day is none or the period ends before it begins
 */
export function periodOfFile(
  records: readonly TicketRecord[],
  series: readonly SeriesPoint[],
  calendar: TeamCalendar,
  { from, to }: { readonly from?: string; readonly to?: string },
): Period {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const add = (at: number | undefined): void => {
    if (at !== undefined) [first, last] = [Math.min(first, at), Math.max(last, at)];
  };
  for (const { facts, events } of records) {
    add(facts.createdAt?.value);
    add(facts.solvedAt?.value);
    add(facts.updatedAt?.value);
    for (const { at } of events) add(at);
  }
  for (const point of series) add(point.from);
  const dayOf = (date: string | undefined, otherwise: number): number => {
    if (date === undefined) return localDay(calendar.zone, (Number.isFinite(otherwise) ? otherwise : 0) as Instant);
    const day = dayNumber(date);
    if (day === undefined) throw new Error(`"${date}" is no date: write 2026-03-02.`);
    return day;
  };
  const begin = dayOf(from, first);
  const end = dayOf(to, last) + 1;
  if (end <= begin) throw new Error('The period ends before it begins.');
  return { from: startOfDay(begin, calendar), to: startOfDay(end, calendar) };
}
