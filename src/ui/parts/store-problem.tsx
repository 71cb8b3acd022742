import { type StorageStateName, storageStateOf } from '@/storage/storage-state';
import { useStorageState } from '../data/use-storage-state';
import { t, type Word } from '../words';

const WORDS = {
  full: 'store.full',
  corrupt: 'store.corrupt',
  newer: 'store.newer',
  unavailable: 'store.unavailable',
} as const satisfies Record<Exclude<StorageStateName, 'ok'>, Word>;

/** The sentence that says what is wrong with the store, and what helps. */
export const storeWords = (state: Exclude<StorageStateName, 'ok'>): Word => WORDS[state];

/** What is wrong with the store, as an error of it says; nothing where `StoreNotice` says it already at the top of the page. */
export function StoreProblem({ error }: { readonly error: unknown }) {
  const told = useStorageState();
  if (told === undefined || told.state !== 'ok') return null;
  return (
    <p class="notice" data-kind="problem" role="alert">
      {t(storeWords(storageStateOf(error) ?? 'corrupt'))}
    </p>
  );
}
