import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launch } from './launch';

/** A Zendesk export of `count` tickets, in the account's own zone, with one impossible row. */
function zendeskExport(count: number): string {
  const headings =
    'Id,Requester id,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Solved at,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,Full resolution time in minutes';
  const day = (n: number) => String(1 + (n % 28)).padStart(2, '0');
  const rows = Array.from(
    { length: count },
    (_, n) =>
      `${1000 + n},c${n % 90},Ada,${n % 2 ? 'Bo' : 'Cem'},Support,"Printer, room ${n}",vip,Solved,High,Mail,Question,2026-01-${day(n)} 08:00,2026-01-${day(n)} 12:00,2026-01-${day(n)} 12:00,Good,1,1,0,1,${10 + (n % 50)},240`,
  );
  return [
    headings,
    ...rows,
    '9999,c1,Ada,Bo,Support,Odd,,Solved,Low,Mail,Question,2026-01-05 08:00,2026-01-05 12:00,2026-01-04 12:00,,1,1,0,1,5,-20',
  ].join('\r\n');
}

const choose = (page: Page, text: string, name = 'tickets.csv') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const shot = (page: Page, name: string) => page.screenshot({ path: `test-results/import/${name}.png`, fullPage: true });

test('a file is checked, corrected, imported, and imported again without effect', async () => {
  test.setTimeout(120_000);
  const { openExtension, close } = await launch();
  const page = await openExtension('options.html#import');
  await choose(page, zendeskExport(300));
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
  await choose(page, zendeskExport(300));
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
