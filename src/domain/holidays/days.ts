import type { LocalDate, WallTime } from '../time/schedule';
import type { HolidayId, PresetDay } from './preset';

/** The years every preset knows. */
export const YEARS: readonly number[] = [2024, 2025, 2026, 2027, 2028];

/** The same date every year. @param date `MM-DD` */
export const every = (id: HolidayId, date: string, from?: WallTime): PresetDay[] =>
  on(
    id,
    YEARS.map((year) => `${year}-${date}`),
    from,
  );

/** A day that moves: its dates, in order. */
export const on = (id: HolidayId, dates: readonly LocalDate[], from?: WallTime): PresetDay[] =>
  dates.map((date) => ({ on: date, ids: [id], ...(from !== undefined && { from }) }));

/** One entry per date, by date. A half day that falls on a whole one is part of it. */
export function calendar(...lists: readonly (readonly PresetDay[])[]): readonly PresetDay[] {
  const byDate = new Map<LocalDate, PresetDay>();
  for (const day of lists.flat()) {
    const known = byDate.get(day.on);
    byDate.set(day.on, known === undefined ? day : together(known, day));
  }
  return [...byDate.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function together(a: PresetDay, b: PresetDay): PresetDay {
  if ((a.from === undefined) !== (b.from === undefined)) return a.from === undefined ? a : b;
  // One that is certain is enough for the day to be free.
  const isExpected = a.isExpected && b.isExpected;
  const { isExpected: _, ...day } = a;
  return { ...day, ids: [...a.ids, ...b.ids], ...(isExpected && { isExpected }) };
}
