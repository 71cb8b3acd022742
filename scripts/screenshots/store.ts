import type { Page } from '@playwright/test';
import type { IngestAnswer } from '@/messaging/protocol';
import { tell } from '../../tests/e2e/tell';
import { observationsOf } from '../demo/observations';
import type { DemoTicket } from '../demo/story';

const REST_MS = 400;

/** Tells the extension of tickets as a page would. */
export async function tellTickets(page: Page, tickets: readonly DemoTicket[], now: number): Promise<void> {
  const looks = tickets.flatMap((ticket) => observationsOf(ticket, now));
  for (;;) {
    const answer = (await tell(page, 'ticket/observed', looks as never)) as IngestAnswer;
    if (answer.kind === 'stored') return;
    if (answer.why !== 'flood') throw new Error(`The tickets were refused: ${answer.why}.`);
    await page.waitForTimeout(REST_MS);
  }
}

/** Copies the due rows until there are `count` of them, under ids of their own, and counts them in the tallies. */
export const multiplyDue = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('helpclock');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const change = db.transaction(['due', 'tallies'], 'readwrite');
    const all = <T>(table: string) =>
      new Promise<readonly T[]>((resolve) => {
        const asked = change.objectStore(table).getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
    const rows = await all<{ ref: string; site: string; holder?: string; overFrom: number; riskFrom: number }>('due');
    const tallies = new Map<string, { site: string; holder: string; overFrom: number[]; riskFrom: number[] }>();
    for (let i = 0; i < Math.max(wanted, rows.length); i += 1) {
      const row = rows[i % rows.length];
      if (!row) break;
      if (i >= rows.length) change.objectStore('due').put({ ...row, ref: `${row.ref}-${i}`, number: `${50_000 + i}` });
      const { site, holder = '', overFrom, riskFrom } = row;
      const tally = tallies.get(site + holder) ?? { site, holder, overFrom: [], riskFrom: [] };
      tallies.set(site + holder, tally);
      tally.overFrom.push(overFrom);
      tally.riskFrom.push(riskFrom);
    }
    for (const { overFrom, riskFrom, ...whose } of tallies.values()) {
      const [over, risk] = [Float64Array.from(overFrom).sort(), Float64Array.from(riskFrom).sort()];
      change.objectStore('tallies').put({ ...whose, overFrom: over, riskFrom: risk });
    }
    await new Promise<void>((resolve) => {
      change.oncomplete = () => resolve();
    });
    db.close();
  }, count);

/** Keeps every table locked until the page is closed, so that what reads the store waits. */
export const holdStore = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('helpclock');
      asked.onsuccess = () => resolve(asked.result);
    });
    const names = [...db.objectStoreNames];
    const store = db.transaction(names, 'readwrite').objectStore(names[0] ?? 'meta');
    const turn = () => {
      store.count().onsuccess = turn;
    };
    turn();
  });

/** Leaves a store that a newer version of Helpclock has written. */
export const ageStore = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('helpclock', 9990);
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          asked.result.close();
          resolve();
        };
      }),
  );
