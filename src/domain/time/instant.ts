declare const instantBrand: unique symbol;

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

/** The furthest instants a Date can hold, in milliseconds either side of the epoch. */
const LIMIT_MS = 8.64e15;

/**
 * Brands epoch milliseconds as an instant.
 * @throws RangeError when the number is NaN, infinite or beyond what a date can hold.
 */
export function instant(epochMs: number): Instant {
  if (!Number.isFinite(epochMs) || Math.abs(epochMs) > LIMIT_MS) {
    throw new RangeError(`Not a point in time: ${epochMs}`);
  }
  return Math.trunc(epochMs) as Instant;
}
