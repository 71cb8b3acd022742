import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { observationsOf } from '../../scripts/demo/observations';
import { prepareDemo } from '../../scripts/demo/prepare';
import { type Launched, launch } from './launch';
import { tell } from './tell';

const SURFACES = ['popup.html', 'sidepanel.html', 'options.html#data'];

/** A browser that has seen the demo's open tickets. */
async function started(): Promise<Launched> {
  const helpclock = await launch();
  const demo = deskAt(Date.now(), Date.now);
  await prepareDemo(helpclock, demo, { withHistory: false });
  const page = await helpclock.openExtension('manifest.json');
  const looks = demo.live.flatMap((ticket) => observationsOf(ticket, Date.now()));
  await tell(page, 'ticket/observed', looks);
  await page.close();
  return helpclock;
}

/** Kills the worker, wakes it again, and waits until it has looked at its store. */
async function restarted(helpclock: Launched): Promise<Page> {
  await helpclock.killWorker();
  const page = await helpclock.openExtension('manifest.json');
  await tell(page, 'sla/of-tickets', []);
  return page;
}

async function saveBackup(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save backup' }).click();
  return readFile(await (await download).path(), 'latin1');
}

test('a store of a newer Helpclock is told on every surface and can still be saved to a file', async () => {
  test.setTimeout(180_000);
  const helpclock = await started();
  const page = await helpclock.openExtension('manifest.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('helpclock', 990);
        opening.onupgradeneeded = () => opening.result.createObjectStore('notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await restarted(helpclock);
  for (const surface of SURFACES) {
    const shown = await helpclock.openExtension(surface);
    await expect(shown.getByText('comes from a newer version of Helpclock')).toHaveCount(1);
  }
  const options = await helpclock.openExtension('options.html#data');
  const file = await saveBackup(options);
  expect(JSON.parse(file.slice(0, file.indexOf('\n')))).toMatchObject({ kind: 'backup', schema: 99 });
  expect(file.length).toBeGreaterThan(3000);
  await helpclock.close();
});

test('tickets that the browser deleted are told of until that was read', async () => {
  test.setTimeout(180_000);
  const helpclock = await started();
  const page = await restarted(helpclock);
  const session = await helpclock.context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: `chrome-extension://${helpclock.extensionId}`,
    storageTypes: 'indexeddb',
  });
  await restarted(helpclock);
  const popup = await helpclock.openExtension('popup.html');
  await expect(popup.getByText('The browser deleted the stored tickets')).toHaveCount(1);
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.getByRole('button', { name: 'Understood' }).click();
  await expect(panel.getByText('The browser deleted')).toHaveCount(0);
  await expect(popup.getByText('The browser deleted')).toHaveCount(0);
  await restarted(helpclock);
  const again = await helpclock.openExtension('popup.html');
  await expect(again.getByText('Helpclock').first()).toBeVisible();
  await expect(again.getByText('The browser deleted')).toHaveCount(0);
  await helpclock.close();
});

test('a store that cannot be read is told, and erasing begins anew', async () => {
  test.setTimeout(180_000);
  const helpclock = await started();
  const page = await helpclock.context.newPage();
  await page.addInitScript(() => {
    // What Chromium says when the files of a store are damaged.
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  for (const surface of SURFACES) {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${helpclock.extensionId}/${surface}`);
    await expect(page.getByText('The stored data cannot be read.').first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Save backup' }).click();
  await expect(page.locator('section[aria-labelledby=data-backup]').getByText('cannot be read')).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Erased', { exact: true })).toBeVisible();
  const options = await helpclock.openExtension('options.html#data');
  await expect(options.getByText('No ticket is kept yet.')).toBeVisible();
  await helpclock.close();
});
