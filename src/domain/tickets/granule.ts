import type { Instant } from '../time/instant';
import type { Precision } from './facts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Finest step of "n minutes ago", "n hours ago", "n days ago", by how old the event was when it was read. */
const relativeStep = (ageMs: number): number => (ageMs < HOUR ? 5 * MINUTE : ageMs < DAY ? HOUR : DAY);

/**
 * Cuts an instant down to what its precision can tell, so that the same words read again give the same instant.
 * "2 hours ago" slides along with every look; cut to the hour it stays within two or three values.
 */
export function toGranule(at: Instant, precision: Precision, seenAt: Instant): Instant {
  if (precision === 'exact') return at;
  const step = precision === 'minute' ? MINUTE : relativeStep(seenAt - at);
  return (Math.floor(at / step) * step) as Instant;
}

/**
 * How far, in milliseconds, two readings of one event may lie apart. A relative instant tells its own step: it was cut to it.
 */
export function tolerance(at: Instant, precision: Precision): number {
  if (precision === 'exact') return SECOND;
  if (precision === 'minute') return MINUTE;
  if (at % DAY === 0) return DAY;
  return at % HOUR === 0 ? HOUR : 5 * MINUTE;
}
