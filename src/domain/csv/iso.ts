import type { Instant } from '../time/instant';

/** Minutes a wall clock runs ahead of UTC at an instant. */
export type OffsetAt = (at: Instant) => number;

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * ISO 8601 with its zone: `2026-11-20T16:30:00Z`, or `2026-11-20T19:30:00+03:00` where the team's offset is given.
 * Milliseconds are written only when there are any, so the instant comes back exactly.
 */
export function isoInstant(at: Instant, offsetAt?: OffsetAt): string {
  const offset = offsetAt === undefined ? 0 : Math.round(offsetAt(at));
  const wall = new Date(at + offset * 60_000).toISOString().replace(/\.000Z$|Z$/, '');
  if (offset === 0) return `${wall}Z`;
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
