import type { Page } from '@playwright/test';
import type { Protocol } from '@/messaging/protocol';

type Sent = { readonly res?: unknown; readonly err?: unknown };

/**
 * Sends a message of the protocol from one of the extension's own pages, as its interface does.
 * @throws Error when the background refuses to answer at all.
 */
export async function tell<K extends keyof Protocol>(
  page: Page,
  type: K,
  data: Parameters<Protocol[K]>[0],
): Promise<Awaited<ReturnType<Protocol[K]>>> {
  const { res, err } = await page.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<Sent> } } }
      ).chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message }),
    { type, data },
  );
  if (err) throw new Error(`${type}: ${JSON.stringify(err)}`);
  return res as Awaited<ReturnType<Protocol[K]>>;
}
