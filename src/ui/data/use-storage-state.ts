import { useEffect, useState } from 'preact/hooks';
import { askToPersist } from '@/platform/persistence';
import { loadStorageState, type StorageState, watchStorageState } from '@/storage/storage-state';

/** How the store is, kept up to date; undefined until it is read. Asks the browser once to keep the store. */
export function useStorageState(): StorageState | undefined {
  const [state, setState] = useState<StorageState>();
  useEffect(() => {
    const stop = new AbortController();
    watchStorageState(setState, stop.signal);
    loadStorageState().then((loaded) => stop.signal.aborted || setState(loaded));
    void askToPersist();
    return () => stop.abort();
  }, []);
  return state;
}
