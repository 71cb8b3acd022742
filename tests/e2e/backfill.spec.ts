import { expect, test } from '@playwright/test';
import { someTickets } from '../desks/desk';
import { freshdeskDesk } from '../desks/freshdesk';
import { slowDown, weather } from '../desks/trouble';
import { type Launched, launch } from './launch';
import { enableDesk, serveDesk } from './serve-desk';

const TICKETS = 2000;

const optionsOf = (helpclock: Launched, site: string) =>
  helpclock.openExtension(`options.html#sites/${encodeURIComponent(site)}`);

/** How many tickets the store holds, as any page of the extension may count them. */
const storedIn = (page: Awaited<ReturnType<typeof optionsOf>>): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('helpclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('tickets').objectStore('tickets').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

test('two thousand tickets of a helpdesk that slows down and fails are read through a tab, over pauses, kills and a closed tab', async () => {
  test.setTimeout(900_000);
  const helpclock = await launch();
  const desk = freshdeskDesk(someTickets(TICKETS, Date.now()));
  const served = await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  const unreadable = desk.tickets.filter(({ id }) => /(?:77|33)$/.test(`${id}`)).length;
  served.trouble = (path) => weather(served.asked.length, path);

  const options = await optionsOf(helpclock, desk.site);
  await options.getByLabel('Days to read').fill('90');
  await options.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(options.getByText(/Waiting for an open tab of .?acme\.freshdesk\.com/)).toBeVisible();

  const tab = await helpclock.context.newPage();
  await tab.goto(`${desk.origin}/a/dashboard`);
  await options.bringToFront();
  const readSoFar = options.getByText(/^[\d,]+ tickets? read$/);
  const count = async () => Number((await readSoFar.textContent())?.replace(/\D/g, ''));
  await expect.poll(count, { timeout: 120_000 }).toBeGreaterThan(100);

  // Paused it stands still; resumed it goes on where it was.
  await options.getByRole('button', { name: 'Pause' }).click();
  await expect(options.getByText('Paused.')).toBeVisible();
  await options.waitForTimeout(500);
  const asked = served.asked.length;
  const paused = await count();
  await options.waitForTimeout(1500);
  expect([served.asked.length, await count()]).toEqual([asked, paused]);
  await options.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(count, { timeout: 120_000 }).toBeGreaterThan(paused + 50);

  // The worker may die at any moment, several times.
  for (let kill = 0; kill < 4; kill += 1) {
    const before = await count();
    await helpclock.killWorker();
    await expect.poll(count, { timeout: 120_000 }).toBeGreaterThan(before + 20);
  }

  // The tab is closed in the middle; the same tab, or another, goes on.
  const before = await count();
  await tab.reload();
  await options.bringToFront();
  await expect.poll(count, { timeout: 240_000 }).toBeGreaterThan(before + 20);

  await expect(options.getByText(/^Finished/)).toBeVisible({ timeout: 600_000 });
  await expect(readSoFar).toHaveText(`${(TICKETS - unreadable).toLocaleString('en')} tickets read`);
  await expect(options.getByText(`${unreadable} could not be read`)).toBeVisible();
  expect(await storedIn(options)).toBe(TICKETS - unreadable);

  // A second time nothing needs to be read but what could not be.
  await options.getByLabel('Days to read').fill('90');
  await options.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(options.getByText(/were known already and have not changed/)).toBeVisible({ timeout: 120_000 });
  await expect(options.getByText(/^Finished/)).toBeVisible({ timeout: 120_000 });
  await tab.close();
  await helpclock.close();
});

test('a helpdesk that wants a long pause is left alone, and the options say until when', async () => {
  const helpclock = await launch();
  const desk = freshdeskDesk(someTickets(40, Date.now()));
  const served = await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  const options = await optionsOf(helpclock, desk.site);
  const tab = await helpclock.context.newPage();
  await tab.goto(`${desk.origin}/a/dashboard`);
  await tab.waitForTimeout(500);
  served.trouble = () => slowDown(3600);
  await options.bringToFront();
  await options.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(options.getByText(/The helpdesk wants a pause\. It goes on at \d\d:\d\d\./)).toBeVisible();
  const asked = served.asked.length;
  await options.waitForTimeout(2000);
  expect(served.asked.length).toBe(asked);
  await helpclock.close();
});

test('a session that has ended is told, and after signing in it goes on', async () => {
  const helpclock = await launch();
  const desk = freshdeskDesk(someTickets(40, Date.now()));
  const served = await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  const options = await optionsOf(helpclock, desk.site);
  const tab = await helpclock.context.newPage();
  await tab.goto(`${desk.origin}/a/dashboard`);
  served.trouble = () => ({ status: 401 });
  await options.bringToFront();
  await options.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(options.getByText(/Stopped: Signed out of the helpdesk/)).toBeVisible();
  served.trouble = () => undefined;
  await options.getByRole('button', { name: 'Go on' }).click();
  await expect(options.getByText(/^Finished/)).toBeVisible({ timeout: 60_000 });
  await expect(options.getByText('40 tickets read')).toBeVisible();
  await helpclock.close();
});
