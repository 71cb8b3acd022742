import { type StorageStateName, storageStateOf } from '@/storage/storage-state';
import { t, type Word } from '../words';

const WORDS = {
  full: 'store.full',
  corrupt: 'store.corrupt',
  newer: 'store.newer',
  unavailable: 'store.unavailable',
} as const satisfies Record<Exclude<StorageStateName, 'ok'>, Word>;

/** What is wrong with the store, and what helps. */
export function StoreProblem({ error }: { readonly error: unknown }) {
  return (
    <p class="notice" data-kind="problem" role="alert">
      {t(WORDS[storageStateOf(error) ?? 'corrupt'])}
    </p>
  );
}
