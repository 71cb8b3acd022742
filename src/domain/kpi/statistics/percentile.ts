/**
 * Nearest-rank percentile of whole numbers: the value at position ⌈p·n⌉ of the sorted list.
 * Exact and linear: two counting passes over 16 bits each instead of a sort. `values` is not changed.
 * @param p from 0 (exclusive) to 1
 * @returns undefined for an empty list
 */
export function percentile(values: Uint32Array, p: number): number | undefined {
  const n = values.length;
  if (n === 0) return undefined;
  const rank = Math.min(n, Math.max(1, Math.ceil(p * n - 1e-9)));
  return n <= SORTED_BELOW ? values.slice().sort()[rank - 1] : selectByRank(values, rank);
}

/** Below this length a sort is quicker than clearing two tables of counts. */
const SORTED_BELOW = 4096;
const counts = new Uint32Array(1 << 16);

function tally(bucket: number): void {
  counts[bucket] = (counts[bucket] as number) + 1;
}

function selectByRank(values: Uint32Array, rank: number): number {
  counts.fill(0);
  for (let i = 0; i < values.length; i++) tally((values[i] as number) >>> 16);
  const high = bucketOf(rank);
  counts.fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value >>> 16 === high.bucket) tally(value & 0xffff);
  }
  return high.bucket * 0x10000 + bucketOf(high.rank).bucket;
}

/** The bucket that holds the element of this rank, and the element's rank inside the bucket. */
function bucketOf(rank: number): { readonly bucket: number; readonly rank: number } {
  let left = rank;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket] as number;
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
