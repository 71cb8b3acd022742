import { type TicketKey, ticketRef } from '@/domain/tickets/key';

/** Measures how long the agent works on the ticket that is on screen. */
export interface FocusMeter {
  /** The ticket on screen, one at a time; undefined when there is none. */
  at(key: TicketKey | undefined): void;
}

/** Whole seconds spent on a ticket since it was told last. */
export type TellFocus = (key: TicketKey, seconds: number) => void;

export type MakeMeter = (
  parts: { readonly window: Window; readonly clock: () => number; readonly tell: TellFocus },
  signal: AbortSignal,
) => FocusMeter;

/** Without a key or a pointer for so long nobody is at work. */
export const IDLE_MS = 120_000;
/** So much is told at once: what is not told is lost with the page. */
const TELL_MS = 60_000;
/** One of many movements of the pointer is enough to know that somebody is there. */
const THROTTLE_MS = 1000;

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const;

/**
 * Counts the time in which the ticket's tab is visible, has the focus and was used in the last two minutes. Waits for events and, while it
 * counts, for the one moment at which nobody would be there any more; never asks.
 */
export const createMeter: MakeMeter = ({ window, clock, tell }, signal) => {
  const { document } = window;
  let key: TicketKey | undefined;
  let usedAt = Number.NEGATIVE_INFINITY;
  let countedTo: number | undefined;
  let spent = 0;
  let timer: number | undefined;

  const isLookedAt = (): boolean => key !== undefined && document.visibilityState === 'visible' && document.hasFocus();

  /** Adds what passed since the last count, up to the moment from which nobody was there. */
  function count(): void {
    if (countedTo === undefined) return;
    const until = Math.min(clock(), usedAt + IDLE_MS);
    if (until > countedTo) spent += until - countedTo;
    countedTo = Math.max(countedTo, until);
  }

  function flush(): void {
    const seconds = Math.floor(spent / 1000);
    if (seconds === 0 || key === undefined) return;
    spent -= seconds * 1000;
    tell(key, seconds);
  }

  function stop(): void {
    count();
    countedTo = undefined;
    window.clearTimeout(timer);
    flush();
  }

  function settle(): void {
    const now = clock();
    if (!isLookedAt() || now >= usedAt + IDLE_MS) {
      stop();
      return;
    }
    count();
    countedTo ??= now;
    window.clearTimeout(timer);
    timer = window.setTimeout(
      () => {
        count();
        flush();
        settle();
      },
      usedAt + IDLE_MS - now,
    );
  }

  function used(): void {
    const now = clock();
    if (countedTo !== undefined && now - usedAt < THROTTLE_MS) return;
    count();
    if (countedTo !== undefined) countedTo = now;
    usedAt = now;
    if (spent >= TELL_MS) flush();
    settle();
  }

  const back = (): void => (isLookedAt() ? used() : stop());
  for (const sign of SIGNS) window.addEventListener(sign, used, { passive: true, capture: true, signal });
  window.addEventListener('focus', back, { signal });
  // A frame of the page that takes the focus is no leaving.
  window.addEventListener('blur', settle, { signal });
  window.addEventListener('pagehide', stop, { signal });
  document.addEventListener('visibilitychange', back, { signal });
  signal.addEventListener('abort', stop);

  return {
    at(next) {
      const isSame = key !== undefined && next !== undefined && ticketRef(key) === ticketRef(next);
      if (isSame || key === next) return;
      stop();
      spent = 0;
      key = next;
      // Whoever opened a ticket is there.
      if (isLookedAt()) used();
    },
  };
};
