/**
 * Nearest-rank percentiles of whole numbers: of each `p` the value at position ⌈p·n⌉ of the sorted list.
 * Exact; a short list is sorted once, a long one counted in two passes over 16 bits each. `values` is not changed.
 * @param shares each from 0 (exclusive) to 1
 * @returns in the order of `shares`; empty for an empty list
 */
export function percentiles(values: Uint32Array, shares: readonly number[]): readonly number[] {
  const n = values.length;
  if (n === 0) return [];
  const ranks = shares.map((p) => Math.min(n, Math.max(1, Math.ceil(p * n - 1e-9))));
  if (n > SORTED_BELOW) return selectByRanks(values, ranks);
  const sorted = values.slice().sort();
  return ranks.map((rank) => sorted[rank - 1] as number);
}

/** One of them; undefined for an empty list. */
export const percentile = (values: Uint32Array, p: number): number | undefined => percentiles(values, [p])[0];

/** Below this length a sort is quicker than clearing two tables of counts. */
const SORTED_BELOW = 4096;
const counts = new Uint32Array(1 << 16);

function selectByRanks(values: Uint32Array, ranks: readonly number[]): readonly number[] {
  counts.fill(0);
  for (let i = 0; i < values.length; i++) {
    const bucket = (values[i] as number) >>> 16;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  return ranks
    .map((rank) => bucketOf(rank, counts))
    .map(({ bucket, rank }) => bucket * 0x10000 + lowOf(values, bucket, rank));
}

/** The lower 16 bits of the element of this rank among those with these upper ones. */
function lowOf(values: Uint32Array, high: number, rank: number): number {
  lowCounts.fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value >>> 16 === high) lowCounts[value & 0xffff] = (lowCounts[value & 0xffff] as number) + 1;
  }
  return bucketOf(rank, lowCounts).bucket;
}

const lowCounts = new Uint32Array(1 << 16);

/** The bucket that holds the element of this rank, and the element's rank inside the bucket. */
function bucketOf(rank: number, tally: Uint32Array): { readonly bucket: number; readonly rank: number } {
  let left = rank;
  for (let bucket = 0; bucket < tally.length; bucket++) {
    const count = tally[bucket] as number;
    if (left <= count) return { bucket, rank: left };
    left -= count;
  }
  throw new RangeError(`No element of rank ${rank}`);
}

/** Nearest-rank median. */
export const median = (values: Uint32Array): number | undefined => percentile(values, 0.5);

/** Arithmetic mean; undefined for an empty list. Sums of whole seconds stay exact below 2^53. */
export function mean(values: ArrayLike<number>): number | undefined {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return values.length === 0 ? undefined : sum / values.length;
}
