import type { Refusal } from '@/messaging/protocol';
import { saveStorageState, storageStateOf } from '@/storage/storage-state';

/**
 * Runs what uses the store. When the store itself fails, that is kept for the surfaces to show and given as a refusal;
 * any other error is ours and goes on.
 */
export async function refusalOf<T>(run: () => Promise<T>): Promise<T | Refusal> {
  try {
    const result = await run();
    await saveStorageState({ state: 'ok' });
    return result;
  } catch (error) {
    const state = storageStateOf(error);
    if (state === undefined) throw error;
    await saveStorageState({ state });
    return { kind: 'refused', why: state === 'full' ? 'storage-full' : 'storage-unavailable' };
  }
}
