import { expect, test } from '@playwright/test';
import { launch } from './launch';

test('the extension starts in a real browser, in the language of the browser @smoke', async () => {
  const helpclock = await launch();
  const worker = await helpclock.worker();
  const name = await worker.evaluate('chrome.i18n.getMessage("extName")');
  expect(name).toBe('Helpclock');
  expect(await worker.evaluate('chrome.i18n.getUILanguage()')).toMatch(/^en/);
  await helpclock.close();
});

test('a stopped worker starts again when a page speaks to it', async () => {
  const helpclock = await launch();
  const worker = await helpclock.worker();
  await worker.evaluate('globalThis.isFirstLife = true');
  await helpclock.killWorker();
  const page = await helpclock.openExtension('manifest.json');
  await page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
  const next = await helpclock.worker();
  expect(await next.evaluate('globalThis.isFirstLife')).toBeUndefined();
  await helpclock.close();
});
