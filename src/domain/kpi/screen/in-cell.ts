import { offsetsOf } from '../../time/offsets';
import type { KpiRow } from './rows';

/** An hour of a day of the week in the team's zone: `hour` 0–23, `weekday` ISO 1–7. */
export interface WeekCell {
  readonly weekday: number;
  readonly hour: number;
}

/** Whether a row's date lies in a cell of the week; a row without date lies in none. */
export function inCell({ weekday, hour }: WeekCell, zone: string): (row: Pick<KpiRow, 'at'>) => boolean {
  const offsets = offsetsOf(zone);
  return ({ at }) => {
    if (at === undefined) return false;
    const second = Math.floor(at / 1000);
    const local = second + offsets.offsetAt(second);
    return Math.floor(local / 3600) % 24 === hour && ((Math.floor(local / 86_400) + 3) % 7) + 1 === weekday;
  };
}
