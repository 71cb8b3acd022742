import type { Launched } from '../e2e/launch';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor, whatever else the machine was doing. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The longest single task of the extension's worker while it is watched, in milliseconds of processor time: how long it kept a message from
 * being answered, on a machine with nothing else to do. NaN where the browser cannot be watched.
 */
export async function longestTask({ context }: Launched, watchMs: number): Promise<number> {
  const browser = context.browser();
  if (browser === null) return Number.NaN;
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] });
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const workers = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name?.startsWith('ServiceWorker'))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && workers.has(`${pid} ${tid}`))
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
