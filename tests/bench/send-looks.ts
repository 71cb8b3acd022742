import type { Page } from '@playwright/test';
import type { Observation } from '@/domain/tickets/observation';
import { inBatches } from './many-tickets';

type Runtime = {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { kind: string; why?: string } }> } };
};
interface Held {
  looks: Observation[];
}

/** Lays looks ready in the page, so that only the extension's own work is measured. */
export async function layReady(page: Page, looks: Iterable<Observation>): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as Held).looks = [];
  });
  for (const batch of inBatches(looks, 500)) {
    await page.evaluate((more) => void (globalThis as unknown as Held).looks.push(...more), batch);
  }
}

/**
 * Sends the looks that lie ready, `size` to a message, one message after the other; waits where the background asks for it.
 * @returns how long each message took until its answer, in milliseconds, waiting for the ration left out
 */
export const sendReady = (page: Page, size: number): Promise<readonly number[]> =>
  page.evaluate(async (size) => {
    const { looks } = globalThis as unknown as Held;
    const took: number[] = [];
    for (let from = 0; from < looks.length; from += size) {
      const data = looks.slice(from, from + size);
      for (;;) {
        const began = performance.now();
        const { res } = await (globalThis as unknown as Runtime).chrome.runtime.sendMessage({
          id: 1,
          timestamp: Date.now(),
          type: 'ticket/observed',
          data,
        });
        if (res?.kind === 'stored') {
          took.push(performance.now() - began);
          break;
        }
        if (res?.why !== 'flood') throw new Error(`Refused: ${res?.why}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    return took;
  }, size);
