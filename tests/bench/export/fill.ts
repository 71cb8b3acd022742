import type { Page } from '@playwright/test';
import { recordOf } from '@/domain/tickets/record-of';
import { rowOf } from '@/storage/write/merge-tickets';
import { manyTickets } from '../many-tickets';

/** Tickets made; a larger store holds copies of them under other ids. */
const MADE = 2000;

/** Fills the store of the extension that `page` belongs to with tickets alone: what exporting them needs. */
export async function fillTickets(page: Page, count: number): Promise<void> {
  const rows = [...manyTickets(Math.min(MADE, count))].map((look) => rowOf(recordOf(look)));
  await page.evaluate(
    async ([models, total]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('helpclock');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const seenAt = Date.now();
      for (let from = 0; from < total; from += 1000) {
        const change = db.transaction('tickets', 'readwrite');
        const tickets = change.objectStore('tickets');
        for (let n = from; n < Math.min(from + 1000, total); n += 1) {
          const { ref, record, ...rest } = models[n % models.length] as (typeof models)[number];
          const id = String(10_000_000 + n);
          const own = ref.replace(record.key.id, id);
          tickets.put({ ...rest, ref: own, lastSeenAt: seenAt, record: { ...record, key: { ...record.key, id } } });
        }
        await new Promise<void>((resolve, reject) => {
          change.oncomplete = () => resolve();
          change.onabort = () => reject(change.error);
        });
      }
      db.close();
    },
    [rows, count] as const,
  );
}
