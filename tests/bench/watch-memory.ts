import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession } from '@playwright/test';

type ProcessType = 'renderer' | 'browser';

const LOOK_MS = 250;
const IDLE_MS = 1500;

/**
 * Watches the resident memory of the browser's processes of some types, after a moment in which nothing happens. NaN where the browser
 * cannot be watched.
 * @returns how to end it: the greatest sum, in megabytes above the idle one
 */
export async function watchMemory(
  context: BrowserContext,
  types: readonly ProcessType[],
): Promise<{ peak(): Promise<number> }> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) return { peak: async () => Number.NaN };
  const idle = await greatest(session, types, AbortSignal.timeout(IDLE_MS));
  const stop = new AbortController();
  const watching = greatest(session, types, stop.signal);
  return {
    async peak() {
      stop.abort();
      return (await watching) - idle;
    },
  };
}

async function greatest(session: CDPSession, types: readonly string[], signal: AbortSignal): Promise<number> {
  let most = 0;
  while (!signal.aborted) {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    most = Math.max(most, residentOf(processInfo.filter(({ type }) => types.includes(type)).map(({ id }) => id)));
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return most;
}

function residentOf(pids: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of pids) {
    try {
      kilobytes += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The process ended between being listed and being read.
    }
  }
  return kilobytes / 1000;
}
