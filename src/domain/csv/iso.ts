import type { Instant } from '../time/instant';

/** Minutes a wall clock runs ahead of UTC at an instant. */
export type OffsetAt = (at: Instant) => number;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const PAIRS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const two = (n: number): string => PAIRS[n] ?? String(n);

/** Days whose text is at hand: an export writes the same ones again and again. */
const MOST_DAYS = 5000;
const dayTexts = new Map<number, string>();

/** `2026-11-20` of a day counted from 1 January 1970. */
function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  if (dayTexts.size >= MOST_DAYS) dayTexts.clear();
  const text = new Date(day * DAY_MS).toISOString().slice(0, -14);
  dayTexts.set(day, text);
  return text;
}

/** Wall time of milliseconds as if UTC. Thousandths are written only when there are any. */
function wallText(wall: number): string {
  const day = Math.floor(wall / DAY_MS);
  const rest = wall - day * DAY_MS;
  const [hour, minute] = [Math.floor(rest / HOUR_MS), Math.floor((rest % HOUR_MS) / MINUTE_MS)];
  const [second, thousandths] = [Math.floor((rest % MINUTE_MS) / 1000), Math.floor(rest % 1000)];
  const fraction = thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0')}`;
  return `${dayText(day)}T${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
}

/**
 * ISO 8601 with its zone: `2026-11-20T16:30:00Z`, or `2026-11-20T19:30:00+03:00` where the team's offset is given.
 * Milliseconds are written only when there are any, so the instant comes back exactly.
 */
export function isoInstant(at: Instant, offsetAt?: OffsetAt): string {
  const offset = offsetAt === undefined ? 0 : Math.round(offsetAt(at));
  const wall = wallText(at + offset * MINUTE_MS);
  if (offset === 0) return `${wall}Z`;
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
