import type { Instant } from '../../time/instant';

const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30.436875, quarter: 91.310625, year: 365.2425 } as const;
export type RateUnit = keyof typeof DAYS;

/**
 * How many such units the past part of a period holds. Clock changes do not count: 28 days less an hour are 28 days.
 * Months, quarters and years are the Gregorian calendar's mean lengths.
 */
export function unitsIn({ from, to, now }: { from: Instant; to: Instant; now: Instant }, unit: RateUnit): number {
  const days = Math.max(0, Math.min(to, now) - from) / 86_400_000;
  const whole = Math.round(days);
  return (whole > 0 && Math.abs(days - whole) <= 1 / 24 ? whole : days) / DAYS[unit];
}
