import { expect, type Page, test } from '@playwright/test';
import type { Observation } from '@/domain/tickets/observation';
import type { DueRow } from '@/storage/rows';
import { randomFrom } from '../../scripts/demo/random';
import { demoSettings, demoSite } from '../../scripts/demo/settings';
import { storedRecords } from '../live/stored';
import { type Launched, launch } from './launch';
import { manyLooks } from './many-looks';
import { tell } from './tell';

const LOOKS = 5000;
const TOGETHER = 25;
const DAY_MS = 86_400_000;

interface Browser {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ res?: { kind: string; why?: string } } | undefined> };
    alarms: {
      get(name: string): Promise<{ scheduledTime: number } | undefined>;
      create(name: string, at: { when: number }): Promise<void>;
      clearAll(): Promise<boolean>;
    };
  };
  looks: Observation[];
  sent: number;
}

/** An extension with the demo's site, hours and promises, and the looks ready in a page. */
async function ready(now: number, looks: readonly Observation[]): Promise<Launched & { readonly page: Page }> {
  const helpclock = await launch();
  const page = await helpclock.openExtension('manifest.json');
  await tell(page, 'settings/changed', demoSettings('Europe/Berlin', now));
  await tell(page, 'site/enabled', demoSite(now));
  // The same salt in both browsers, so that their customers' hashes can be compared.
  await inStore(page, 'meta', 'readwrite', { key: 'salt', value: 7 });
  await page.evaluate(() => Object.assign(globalThis, { looks: [], sent: 0 }));
  for (let from = 0; from < looks.length; from += 500) {
    const more = looks.slice(from, from + 500);
    await page.evaluate((part) => void (globalThis as unknown as Browser).looks.push(...part), more);
  }
  return { ...helpclock, page };
}

/** Everything in a table, after putting a row there if one is given (a number as its value stands for 32 such bytes). */
const inStore = <T>(
  page: Page,
  table: string,
  mode: 'readonly' | 'readwrite' = 'readonly',
  row?: { readonly key: string; readonly value: number },
): Promise<readonly T[]> =>
  page.evaluate(
    ([name, access, put]) =>
      new Promise<readonly T[]>((resolve, reject) => {
        const opening = indexedDB.open('helpclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction(name, access).objectStore(name);
          if (put) store.put({ key: put.key, value: new Uint8Array(32).fill(put.value) });
          const all = store.getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as T[]);
          };
        };
      }),
    [table, mode, row] as const,
  );

/**
 * Sends the looks as a page does, 25 to a message, and again what got no answer.
 * @returns how many messages got none
 */
const sendAll = (page: Page): Promise<number> =>
  page.evaluate(async (size) => {
    const browser = globalThis as unknown as Browser;
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    let unanswered = 0;
    while (browser.sent < browser.looks.length) {
      const data = browser.looks.slice(browser.sent, browser.sent + size);
      const message = { id: 1, timestamp: Date.now(), type: 'ticket/observed', data };
      const answer = await Promise.race([
        browser.chrome.runtime.sendMessage(message).catch(() => undefined),
        rest(10_000).then(() => undefined),
      ]);
      if (answer?.res?.kind === 'stored') browser.sent += size;
      else if (answer?.res?.why === 'flood') await rest(50);
      else if (answer?.res) throw new Error(`Refused: ${answer.res.why}`);
      else unanswered += 1;
    }
    return unanswered;
  }, TOGETHER);

/** What is kept; of a due row what does not depend on the second it was computed in. */
async function kept(page: Page) {
  const [tickets, due] = [await storedRecords(page), await inStore<DueRow>(page, 'due')];
  return {
    tickets,
    due: due.map(({ ref, metric, breachAt, assigneeId }) => ({ ref, metric, breachAt, assigneeId })),
  };
}

test('a worker killed at random points while it takes in 5 000 looks ends at the undisturbed state', async () => {
  test.setTimeout(600_000);
  const now = Date.now();
  const looks = manyLooks(now, LOOKS);
  const calm = await ready(now, looks);
  expect(await sendAll(calm.page)).toBe(0);
  const undisturbed = await kept(calm.page);
  expect(undisturbed.tickets.length).toBeGreaterThan(LOOKS / 4);
  expect(undisturbed.due.length).toBeGreaterThan(5);
  await calm.close();

  const hit = await ready(now, looks);
  const random = randomFrom(11);
  let isDone = false;
  const sending = sendAll(hit.page).finally(() => {
    isDone = true;
  });
  let kills = 0;
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve, random.between(50, 900)));
    if (isDone) break;
    await hit.killWorker();
    kills += 1;
  }
  const unanswered = await sending;
  test.info().annotations.push({ type: 'killed', description: `${kills} times, ${unanswered} messages unanswered` });
  expect(kills).toBeGreaterThan(3);
  expect(unanswered).toBeGreaterThan(0);
  const disturbed = await kept(hit.page);
  expect(disturbed.tickets).toEqual(undisturbed.tickets);
  expect(disturbed.due).toEqual(undisturbed.due);

  // Killed before it set the alarm that follows from what it stored, the worker sets it when it is started again.
  await hit.killWorker();
  await hit.page.evaluate(
    async (late) => {
      const { alarms } = (globalThis as unknown as Browser).chrome;
      await alarms.clearAll();
      await alarms.create('due', { when: late });
    },
    Date.now() + 30 * DAY_MS,
  );
  await tell(hit.page, 'sla/of-tickets', []);
  const missed = async () => {
    const changes = (await inStore<DueRow>(hit.page, 'due')).map(({ nextAt = Number.POSITIVE_INFINITY }) => nextAt);
    const rings = await hit.page.evaluate(() => (globalThis as unknown as Browser).chrome.alarms.get('due'));
    return (rings?.scheduledTime ?? Number.POSITIVE_INFINITY) - Math.min(...changes);
  };
  await expect.poll(missed, { timeout: 60_000 }).toBeLessThanOrEqual(0);
  await hit.close();
});
