import type { Clock } from './clock';

/**
 * Where a ticket stands among what is due, as two moments (epoch milliseconds) that an index can hold: whatever the time, how many are over
 * or at risk is a range of them, and the order of `overFrom` is the order of a list.
 */
export interface Standing {
  /** From here on its leading clock is over: its deadline. `NEVER` where none is known, `RESTS` while the clock is paused. */
  readonly overFrom: number;
  /** From here on it is at risk; never later than `overFrom`. */
  readonly riskFrom: number;
}

/** The last moment there is: a clock that runs and whose deadline cannot be told. */
export const NEVER = 8.64e15;
/** After every moment: a paused clock, which comes last. */
export const RESTS = Number.MAX_SAFE_INTEGER;

/** How a clock stands at a moment: over, at risk, fine, or at rest. */
export const STANDS = ['over', 'risk', 'ok', 'rest'] as const;
export type Stand = (typeof STANDS)[number];

/** Clocks are judged by whole seconds. */
const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;

/** @param warnAt from when on the clock is at risk, where that is known (`warnAt`) */
export function standingOf(clock: Clock, warnAt: number | undefined): Standing {
  if (clock.state === 'breached') {
    const overFrom = wholeSecond(clock.breachAt ?? clock.activatedAt ?? 0);
    return { overFrom, riskFrom: overFrom };
  }
  if (clock.state === 'paused') return { overFrom: RESTS, riskFrom: RESTS };
  const overFrom = clock.breachAt === undefined ? NEVER : wholeSecond(clock.breachAt);
  return { overFrom, riskFrom: Math.min(warnAt ?? overFrom, overFrom) };
}

export function standAt({ overFrom, riskFrom }: Standing, at: number): Stand {
  if (overFrom === RESTS) return 'rest';
  if (overFrom <= at) return 'over';
  return riskFrom <= at ? 'risk' : 'ok';
}
