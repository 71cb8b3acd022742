import { liveQuery } from 'dexie';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { orOpenFailure } from '@/storage/open-failure';

/** What a question to the store has given so far. */
export type Live<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Asks the store and asks again whenever what it read changes. While a new question of the same kind runs, the last
 * answer stays, so nothing flickers.
 * @param inputs the question changes when one of these does
 */
export function useLive<T>(question: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ kind: 'loading' });
  // Not after the next frame, as effects are: the answer would come a frame later, and a surface asks several times before it stands.
  useLayoutEffect(() => {
    const asked = liveQuery(() => orOpenFailure(question)).subscribe({
      next: (value) => setLive({ kind: 'ready', value }),
      error: (error) => setLive({ kind: 'failed', error }),
    });
    return () => asked.unsubscribe();
  }, inputs);
  return live;
}

/** A part of a view store, drawn again when that part changes. */
export function useView<S, T>(store: StoreApi<S>, part: (state: S) => T): T {
  const [value, setValue] = useState(() => part(store.getState()));
  useEffect(() => {
    setValue(() => part(store.getState()));
    return store.subscribe((state) => setValue(() => part(state)));
  }, [store]);
  return value;
}

/** The longest `setTimeout` holds. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * The current time, renewed when `next` says that something reads differently; stands still while the page is hidden.
 * @returns epoch milliseconds
 */
export function useNow(clock: () => number, next: (at: number) => number | undefined): number {
  const [at, setAt] = useState(clock);
  const latest = useRef(next);
  latest.current = next;
  useEffect(() => {
    const change = latest.current(at);
    const wake = () => !document.hidden && setAt(clock());
    document.addEventListener('visibilitychange', wake);
    const timer =
      change === undefined ? undefined : setTimeout(wake, Math.min(LONGEST_MS, Math.max(0, change - clock())));
    return () => {
      document.removeEventListener('visibilitychange', wake);
      clearTimeout(timer);
    };
  });
  return at;
}
