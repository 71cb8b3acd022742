/**
 * How far `x` lies from the usual, in robust standard deviations: 0.6745·(x − median) ÷ MAD (Iglewicz and Hoaglin, 1993).
 * Undefined when the spread is 0 or nothing is there to compare with.
 */
export function robustZ(x: number, usual: readonly number[]): number | undefined {
  const middle = middleOf(usual);
  if (middle === undefined) return undefined;
  const spread = middleOf(usual.map((value) => Math.abs(value - middle)));
  return spread === undefined || spread === 0 ? undefined : (0.6745 * (x - middle)) / spread;
}

/** Median of any numbers: the mean of the two middle ones when their number is even. */
export function middleOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)];
  const lower = sorted[Math.ceil(half) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
