import type { Offsets } from './offsets';
import type { Span } from './spans';
import { DAY_SECONDS } from './wall-time';
import { secondOfWall } from './zone';

/** Where a local day begins. All three are one second apart from a clock that goes back over midnight. */
interface Midnight {
  readonly first: number;
  /** When the clock goes back to the evening before. */
  readonly change: number;
  readonly second: number;
}

/** First epoch second of a local day (days since 1970-01-01). */
export const startOfDay = (offsets: Offsets, day: number): number => secondOfWall(offsets, day * DAY_SECONDS);

/**
 * The instants whose local date is `day`, empty spans among them. In most places one span; where the clock goes back over midnight (St John's
 * at 00:01 until 2011) the repeated evening belongs to the day before.
 */
export function calendarDay(offsets: Offsets, day: number): Span[] {
  const start = midnight(offsets, day);
  const end = midnight(offsets, day + 1);
  return [
    [start.first, start.change],
    [start.second, end.first],
    [end.change, end.second],
  ];
}

function midnight(offsets: Offsets, day: number): Midnight {
  const first = startOfDay(offsets, day);
  const second = Math.max(first, day * DAY_SECONDS - offsets.offsetAt(first + DAY_SECONDS));
  return { first, change: changeBetween(offsets, first, second), second };
}

/** The first second of `(from, to]` with another offset than at `from`; `to` when there is none. */
function changeBetween(offsets: Offsets, from: number, to: number): number {
  const offset = offsets.offsetAt(from);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsets.offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
