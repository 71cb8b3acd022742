/** Looks an origin may send at once, and every second after that. Reading a history or an export is within it; a flood is not. */
export const BURST = 600;
export const PER_SECOND = 600;
/** Refusals are told at most this often, in milliseconds: telling them must not be a flood itself. */
const TELL_MS = 1000;

/** Whether looks are taken; if not, how many refused ones are to be told now (0: told soon enough). */
export interface Ration {
  readonly isGranted: boolean;
  readonly refused: number;
}

export interface Allowance {
  /** @param now epoch milliseconds */
  ask(origin: string, wanted: number, now: number): Ration;
}

/** How much each origin may still send: a bucket that fills by the second. Forgotten with the worker, which only gives a fresh burst. */
export function createAllowance(burst = BURST, perSecond = PER_SECOND): Allowance {
  const buckets = new Map<string, { left: number; filledAt: number; refused: number; toldAt: number }>();
  return {
    ask(origin, wanted, now) {
      const bucket = buckets.get(origin) ?? {
        left: burst,
        filledAt: now,
        refused: 0,
        toldAt: Number.NEGATIVE_INFINITY,
      };
      buckets.set(origin, bucket);
      bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.filledAt) / 1000) * perSecond);
      bucket.filledAt = now;
      if (wanted <= bucket.left) {
        bucket.left -= wanted;
        return { isGranted: true, refused: 0 };
      }
      bucket.refused += wanted;
      if (now - bucket.toldAt < TELL_MS) return { isGranted: false, refused: 0 };
      const { refused } = bucket;
      bucket.refused = 0;
      bucket.toldAt = now;
      return { isGranted: false, refused };
    },
  };
}
