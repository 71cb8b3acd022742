import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { IMPOSSIBLE, zendeskExport } from '../fixtures/zendesk-export';
import { launch } from './launch';

const choose = (page: Page, text: string, name = 'tickets.csv') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const shot = (page: Page, name: string) => page.screenshot({ path: `test-results/import/${name}.png`, fullPage: true });

test('a file is checked, corrected, imported, and imported again without effect', async () => {
  test.setTimeout(120_000);
  const { openExtension, close } = await launch();
  const page = await openExtension('options.html#import');
  await choose(page, zendeskExport(300, [IMPOSSIBLE]));
  await expect(page.getByText('do not say their time zone')).toBeVisible();
  await expect(page.getByRole('button', { name: /Import .* rows/ })).toHaveCount(0);
  await page.getByLabel('Time zone').fill('Europe/Istanbul');
  await page.getByLabel('Time zone').blur();
  await expect(page.getByRole('button', { name: 'Import 301 rows' })).toBeVisible();
  await shot(page, 'mapping');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: 'Import 301 rows' }).click();
  await expect(page.getByText('301 new')).toBeVisible({ timeout: 30_000 });
  await page.getByText('rows or values left out').click();
  await shot(page, 'result');
  await choose(page, zendeskExport(300, [IMPOSSIBLE]));
  await page.getByLabel('Time zone').fill('Europe/Istanbul');
  await page.getByLabel('Time zone').blur();
  await page.getByRole('button', { name: 'Import 301 rows' }).click();
  await expect(page.getByText('0 new · 0 gained something · 301 as they were')).toBeVisible({ timeout: 30_000 });
  await close();
});

test('what is no export is refused with what to do', async () => {
  const { openExtension, close } = await launch({ lang: 'tr' });
  const page = await openExtension('options.html#import');
  await choose(page, '<!DOCTYPE html><html><body>Giriş</body></html>', 'export.csv');
  await expect(page.getByRole('alert')).toContainText('web sayfası');
  await shot(page, 'refused-tr');
  await close();
});

test('in Persian', async () => {
  const { openExtension, close } = await launch({ lang: 'fa', colorScheme: 'dark' });
  const page = await openExtension('options.html#import');
  await choose(page, zendeskExport(12));
  await expect(page.getByText('منطقه‌شان را نمی‌گویند')).toBeVisible();
  await shot(page, 'mapping-fa');
  await close();
});
