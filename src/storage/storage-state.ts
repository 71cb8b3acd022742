import { browser } from '#imports';

/**
 * How the store is.
 * `full`: the browser gives no more room. `corrupt`: it cannot be read. `newer`: written by a newer version of Helpclock.
 * `unavailable`: this browser gives extensions no database (private mode, a policy).
 */
export const STORAGE_STATES = ['ok', 'full', 'corrupt', 'newer', 'unavailable'] as const;
export type StorageStateName = (typeof STORAGE_STATES)[number];

export interface StorageState {
  readonly state: StorageStateName;
  /** True when the browser may delete the store to make room on the disk. */
  readonly isEvictable: boolean;
  /** True when the browser did delete it, until the person has read so. */
  readonly wasEvicted: boolean;
}

const KEY = 'storageState';
const FINE: StorageState = { state: 'ok', isEvictable: false, wasEvicted: false };

/** How the store was found when it was last used, for the surfaces to show. */
export async function loadStorageState(): Promise<StorageState> {
  const { [KEY]: state } = await browser.storage.local.get(KEY);
  return { ...FINE, ...(state as Partial<StorageState> | undefined) };
}

let saved: StorageState | undefined;

/** Background only. Costs nothing when it says what was saved last. */
export async function saveStorageState(change: Partial<StorageState>): Promise<void> {
  saved ??= await loadStorageState();
  const before = saved;
  const after = { ...before, ...change };
  const isSame = (Object.keys(FINE) as (keyof StorageState)[]).every((name) => after[name] === before[name]);
  if (isSame) return;
  saved = after;
  await browser.storage.local.set({ [KEY]: after });
}

/** Calls back at every change until `signal` aborts. */
export function watchStorageState(onChange: (state: StorageState) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) onChange({ ...FINE, ...(changes[KEY]?.newValue as Partial<StorageState> | undefined) });
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

const NAMES: Readonly<Record<string, StorageStateName>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  UnknownError: 'corrupt',
  NotReadableError: 'corrupt',
  UpgradeError: 'corrupt',
  InvalidStateError: 'unavailable',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
};

/**
 * What an error of the store means for the user; undefined when it is not the store's condition but a fault of ours.
 * Dexie wraps causes: `OpenFailedError` and `AbortError` hold the true one in `inner`.
 */
export function storageStateOf(error: unknown): Exclude<StorageStateName, 'ok'> | undefined {
  for (let cause = error; cause instanceof Error || cause instanceof DOMException; cause = innerOf(cause)) {
    if (isDiskFull(cause)) return 'full';
    const state = Object.hasOwn(NAMES, cause.name) ? NAMES[cause.name] : undefined;
    if (state !== undefined && state !== 'ok') return state;
  }
  return undefined;
}

/** Chromium opens no store on a full disk and calls that an unknown error; only its words tell. */
const isDiskFull = ({ name, message }: Error): boolean => name === 'UnknownError' && /full disk/i.test(message);

const innerOf = (error: Error): unknown => ('inner' in error ? error.inner : error.cause);
