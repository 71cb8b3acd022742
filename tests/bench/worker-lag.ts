import type { Worker } from '@playwright/test';
import type { Launched } from '../e2e/launch';

/**
 * Notes in the worker how late a timer came: the worker was busy for that long without a pause.
 */
export const watchLag = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const lag: number[] = [];
    let last = performance.now();
    const look = (): void => {
      const now = performance.now();
      lag.push(now - last);
      last = now;
      setTimeout(look);
    };
    setTimeout(look);
    (globalThis as unknown as { lag: number[] }).lag = lag;
  });

export interface Lag {
  /** Milliseconds the worker was busy at a stretch at the most. */
  readonly longest: number;
  readonly over50: number;
  readonly count: number;
}

export async function worstLag(worker: Worker): Promise<Lag> {
  const lag = await worker.evaluate(() => (globalThis as unknown as { lag: number[] }).lag);
  const longest = lag.reduce((most, ms) => Math.max(most, ms), 0);
  return { longest, over50: lag.filter((ms) => ms > 50).length, count: lag.length };
}

/** Looks at the worker's heap (objects and buffers) twice a second. In bytes. */
export function heapOf({ context }: Launched): { peak(): Promise<number> } {
  const browser = context.browser();
  let most = 0;
  let isDone = false;
  const watching = (async () => {
    if (browser === null) return;
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(({ type }) => type === 'service_worker');
    if (target === undefined) return;
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { result } = JSON.parse(message) as { result?: { usedSize?: number; backingStorageSize?: number } };
      most = Math.max(most, (result?.usedSize ?? 0) + (result?.backingStorageSize ?? 0));
    });
    for (let id = 1; !isDone; id += 1) {
      const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await session.detach();
  })();
  return {
    async peak() {
      isDone = true;
      await watching;
      return most;
    },
  };
}
