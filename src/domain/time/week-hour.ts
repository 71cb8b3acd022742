import { offsetsOf } from './offsets';

/** Gives the hour of the week an epoch second lies in on a zone's wall clock: 0 is Monday 00:00–01:00, 167 Sunday 23:00–24:00. */
export function weekHourIn(zone: string): (second: number) => number {
  const offsets = offsetsOf(zone);
  return (second) => {
    const local = second + offsets.offsetAt(second);
    return ((Math.floor(local / 86_400) + 3) % 7) * 24 + (Math.floor(local / 3600) % 24);
  };
}
