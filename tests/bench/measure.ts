/** The middle of the numbers; of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds `work` takes: the median of `runs`, after `warmUps` that do not count. */
export async function timeOf(work: () => unknown, runs = 5, warmUps = 1): Promise<number> {
  const took: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const began = performance.now();
    await work();
    if (run >= 0) took.push(performance.now() - began);
  }
  return median(took);
}

/** Megabytes that what `make` returns keeps alive, buffers of typed arrays included. */
export async function memoryOf(make: () => unknown): Promise<number> {
  const used = (): number => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept = await make();
  const after = used();
  // Named after the second count, so that nothing of it is collected before.
  return kept === undefined ? 0 : (after - before) / 1_000_000;
}
