import type { Protocol } from '@/messaging/protocol';

/** Sends a message to the background and gives its answer; undefined when there was none (the extension was updated or removed). */
export type Ask = <K extends keyof Protocol>(
  name: K,
  data: Parameters<Protocol[K]>[0],
) => Promise<ReturnType<Protocol[K]> | undefined>;

type Send = <K extends keyof Protocol>(name: K, data: Parameters<Protocol[K]>[0]) => Promise<ReturnType<Protocol[K]>>;

/** A worker killed before it answered is started by the second asking; every message may be taken in twice without harm. */
const ATTEMPTS = 2;

/**
 * An `Ask` that never rejects: an extension that was updated leaves its old content scripts behind without a background, and the
 * page's console is not the place to say so.
 */
export const askBy =
  (send: Send): Ask =>
  async (name, data) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      try {
        return await send(name, data);
      } catch {
        // No background, or one that ended before it answered.
      }
    }
    return undefined;
  };
