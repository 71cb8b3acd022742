const MINUTE = 60;
const HOUR = 3600;

/** Steps whose multiples are whole minutes below an hour and whole hours above, so that every tick is one short word. */
const STEPS = [1, 2, 5, 10, 20]
  .map((n) => n * MINUTE)
  .concat([1, 2, 4, 8, 12, 24, 48, 96, 168, 336, 720, 1440].map((n) => n * HOUR));
/** Ticks at the most, the ground left out. */
const MOST = 4;

/** Where an axis of durations is marked. @param highest seconds */
export function durationTicks(highest: number): readonly number[] {
  const fits = (step: number): boolean => highest / step < MOST + 1 && (step >= HOUR || step * MOST < HOUR * 1.5);
  const step = STEPS.find(fits) ?? (STEPS.at(-1) as number);
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => i * step);
}
