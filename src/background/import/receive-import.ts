import type { ImportReceived } from '@/messaging/protocol';
import { loadImporting } from '@/storage/import/progress';
import type { Background } from '../background';
import { changeImporting, endImport, NOTHING_YET } from './import-queue';

/** Notes a file that a page understood and handed over. It is read slice by slice, whoever closes the page. */
export const receiveImport = (background: Background, { parcel, ...file }: ImportReceived): Promise<void> =>
  changeImporting(background, (queue) => [
    ...queue.filter(({ id }) => id !== parcel),
    { ...file, id: parcel, parcel, done: 0, within: 0, counts: NOTHING_YET },
  ]);

/** Stops a file that is under way. What was stored of it stays: every row is whole. */
export async function cancelImport(background: Background, id: string): Promise<void> {
  const file = (await loadImporting(background.db)).find((one) => one.id === id);
  if (file !== undefined) await endImport(background, file, { outcome: 'cancelled', problems: [] });
}
