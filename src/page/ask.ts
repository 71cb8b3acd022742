import type { Protocol } from '@/messaging/protocol';

/** Sends a message to the background and gives its answer; undefined when there was none (the extension was updated or removed). */
export type Ask = <K extends keyof Protocol>(
  name: K,
  data: Parameters<Protocol[K]>[0],
) => Promise<ReturnType<Protocol[K]> | undefined>;

type Send = <K extends keyof Protocol>(name: K, data: Parameters<Protocol[K]>[0]) => Promise<ReturnType<Protocol[K]>>;

/**
 * An `Ask` that never rejects: an extension that was updated leaves its old content scripts behind without a background, and the
 * page's console is not the place to say so.
 */
export const askBy =
  (send: Send): Ask =>
  async (name, data) => {
    try {
      return await send(name, data);
    } catch {
      return undefined;
    }
  };
