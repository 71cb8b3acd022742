import { weekHourIn } from '../../time/week-hour';
import type { Selection } from '../view/view';

/** In how many of the week's 168 hours, on a zone's wall clock, at least one of the rows is dated. */
export function hoursCovered(selections: readonly Selection[], zone: string): number {
  const weekHour = weekHourIn(zone);
  const hours = new Set<number>();
  for (const { chunk, rows } of selections) for (const row of rows) hours.add(weekHour(chunk.at[row] as number));
  return hours.size;
}
