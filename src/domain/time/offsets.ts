import { DAY_SECONDS } from './wall-time';

/** The UTC offsets of one zone. `offsetAt` takes an epoch second and gives seconds east of UTC. */
export interface Offsets {
  offsetAt(second: number): number;
}

const known = new Map<string, Offsets>();
/** Days whose offset is remembered per zone, before starting anew: some five centuries. */
const CACHE_LIMIT = 200_000;

/**
 * The offsets of an IANA zone, cached.
 * @throws RangeError when the runtime does not know the zone.
 */
export function offsetsOf(zone: string): Offsets {
  const found = known.get(zone);
  if (found) return found;
  const offsets = cachedByDay(exactOffsets(zone));
  known.set(zone, offsets);
  return offsets;
}

/** Whether this is an IANA zone the runtime knows. A bare offset (`+03:30`) is not: it has no history. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    offsetsOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** As `en-US` writes them. */
type Parts = [month: number, day: number, year: number, hour: number, minute: number, second: number];

function exactOffsets(zone: string): (second: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (second) => {
    const [month, day, year, hour, minute, rest] = (format.format(second * 1000).match(/\d+/g) ?? []).map(
      Number,
    ) as Parts;
    return Date.UTC(year, month - 1, day, hour, minute, rest) / 1000 - second;
  };
}

/** Asks once per UTC day; only a day with a clock change inside is asked to the second. */
function cachedByDay(exact: (second: number) => number): Offsets {
  const byDay = new Map<number, number>();
  const atDay = (day: number): number => {
    const found = byDay.get(day);
    if (found !== undefined) return found;
    if (byDay.size >= CACHE_LIMIT) byDay.clear();
    const offset = exact(day * DAY_SECONDS);
    byDay.set(day, offset);
    return offset;
  };
  return {
    offsetAt(second) {
      const day = Math.floor(second / DAY_SECONDS);
      const offset = atDay(day);
      return offset === atDay(day + 1) ? offset : exact(second);
    },
  };
}
