import { browser } from '#imports';
import type { Protocol, ToPages } from './protocol';

/** What the background answers with: `listen.ts` and the library behind it. */
type Answered = { readonly res?: unknown; readonly err?: unknown } | undefined;

/**
 * `ask` of client.ts for scripts in a helpdesk's page, spoken without the library: every page of the helpdesk would have to load it.
 * @throws Error when the background cannot be reached or refuses to answer.
 */
export async function askFromPage<K extends keyof Protocol>(
  type: K,
  data: Parameters<Protocol[K]>[0],
): Promise<ReturnType<Protocol[K]>> {
  const answered: Answered = await browser.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() });
  if (!answered || answered.err) throw new Error(type);
  return answered.res as ReturnType<Protocol[K]>;
}

/** Calls back with what the background says to this page under a name, until `signal` aborts. */
export function hearInPage<K extends keyof ToPages>(
  type: K,
  callback: (data: Parameters<ToPages[K]>[0]) => void,
  signal: AbortSignal,
): void {
  browser.runtime.onMessage.addListener(
    (said: { type?: unknown; data?: never }, _sender: unknown, answer: (answered: Answered) => void) => {
      if (said.type !== type || signal.aborted) return;
      callback(said.data as never);
      answer({});
    },
  );
}
