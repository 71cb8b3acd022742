import { weekHourIn } from '../../time/week-hour';
import type { KpiRow } from './rows';

/** An hour of a day of the week in the team's zone: `hour` 0–23, `weekday` ISO 1–7. */
export interface WeekCell {
  readonly weekday: number;
  readonly hour: number;
}

/** Whether a row's date lies in a cell of the week; a row without date lies in none. */
export function inCell({ weekday, hour }: WeekCell, zone: string): (row: Pick<KpiRow, 'at'>) => boolean {
  const weekHour = weekHourIn(zone);
  return ({ at }) => at !== undefined && weekHour(Math.floor(at / 1000)) === (weekday - 1) * 24 + hour;
}
