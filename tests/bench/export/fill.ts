import type { Page } from '@playwright/test';
import { recordOf } from '@/domain/tickets/record-of';
import { packRow } from '@/storage/packed/ticket-row';
import { rowOf } from '@/storage/write/merge-tickets';
import { manyTickets } from '../many-tickets';

/** Tickets made; a larger store holds copies of them under other ids. */
const MADE = 2000;

/** Fills the store of the extension that `page` belongs to with tickets alone: what exporting them needs. */
export async function fillTickets(page: Page, count: number): Promise<void> {
  const models = [...manyTickets(Math.min(MADE, count))].map((look) => {
    const { ref, packed } = packRow(rowOf(recordOf(look)));
    return { before: ref.slice(0, -look.key.id.length), packed: [...packed] };
  });
  await page.evaluate(
    async ([made, total]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('helpclock');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const own = made.map(({ before, packed }) => ({ before, packed: Uint8Array.from(packed) }));
      const lastSeenAt = Date.now();
      for (let from = 0; from < total; from += 1000) {
        const change = db.transaction('tickets', 'readwrite');
        const tickets = change.objectStore('tickets');
        for (let n = from; n < Math.min(from + 1000, total); n += 1) {
          const { before, packed } = own[n % own.length] as (typeof own)[number];
          tickets.put({ ref: before + String(10_000_000 + n), lastSeenAt, packed });
        }
        await new Promise<void>((resolve, reject) => {
          change.oncomplete = () => resolve();
          change.onabort = () => reject(change.error);
        });
      }
      db.close();
    },
    [models, count] as const,
  );
}
