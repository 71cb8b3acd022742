/** Runs something when it is its turn. */
export type Turn = <T>(run: () => Promise<T>) => Promise<T>;

const NAME = 'helpclock-request';
/** Nobody waits longer for another tab: one that sleeps in the background may hold its turn for hours. */
const LONGEST_MS = 30_000;

/**
 * One at a time, in all tabs of the origin. Where the browser has no locks (a page without HTTPS) each tab takes turns by itself.
 * A page that takes the lock for good only delays what is read of itself.
 */
export function turnsBy(locks: Pick<LockManager, 'request'> | undefined): Turn {
  if (!locks) return (run) => run();
  return async (run) => {
    let started: ReturnType<typeof run> | undefined;
    const start = (): ReturnType<typeof run> => {
      started ??= run();
      return started;
    };
    try {
      await locks.request(NAME, { signal: AbortSignal.timeout(LONGEST_MS) }, start);
    } catch {
      // It waited too long, or (Firefox) the page's lock manager could not follow a content script's promise: the work decides.
    }
    return start();
  };
}
