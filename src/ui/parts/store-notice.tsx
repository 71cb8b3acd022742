import { ask } from '@/messaging/client';
import { useStorageState } from '../data/use-storage-state';
import { t } from '../words';
import { storeWords } from './store-problem';

/** Says what is wrong with the store as the background found it, and what helps; nothing while all is well. */
export function StoreNotice() {
  const state = useStorageState();
  if (state === undefined) return null;
  return (
    <>
      {state.state !== 'ok' && (
        <p class="notice" data-kind="problem" role="alert">
          {t(storeWords(state.state))}
        </p>
      )}
      {state.wasEvicted && (
        <div class="notice" data-kind="problem" role="alert">
          <p>{t('store.evicted')}</p>
          <button type="button" class="button" onClick={() => void ask('storage/loss-read', undefined)}>
            {t('store.read')}
          </button>
        </div>
      )}
    </>
  );
}
