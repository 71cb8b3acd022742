import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { observationsOf } from '../../scripts/demo/observations';
import { prepareDemo } from '../../scripts/demo/prepare';
import { type Launched, launch } from './launch';
import { tell } from './tell';

const LIVE = 12;

const desk = () => deskAt(Date.now(), Date.now);
const shot = (page: Page, name: string) => page.screenshot({ path: `test-results/data/${name}.png`, fullPage: true });
const section = (page: Page, name: string): Locator => page.locator(`section[aria-labelledby=data-${name}]`);

/** A browser that has seen the demo's open tickets. */
async function started(options: Parameters<typeof launch>[0] = {}): Promise<Launched & { readonly page: Page }> {
  const helpclock = await launch(options);
  const demo = desk();
  await prepareDemo(helpclock, demo, { withHistory: false });
  const page = await helpclock.openExtension('options.html#data');
  await tell(
    page,
    'ticket/observed',
    demo.live.flatMap((ticket) => observationsOf(ticket, Date.now())),
  );
  return { ...helpclock, page };
}

async function saved(page: Page, button: Locator): Promise<{ readonly name: string; readonly buffer: Buffer }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

async function choose(page: Page, files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await section(page, 'open').getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
}

test('a protected backup, everything erased, and all of it back', async () => {
  test.setTimeout(180_000);
  const { page, close } = await started();
  await expect(page.getByText(/^12 tickets are kept/)).toBeVisible();

  const backup = section(page, 'backup');
  await backup.getByLabel('Passphrase').fill('short');
  await expect(backup.getByText('Take at least ten characters.')).toBeVisible();
  await backup.getByLabel('Passphrase').fill('correct horse battery');
  await backup.getByLabel('The same again').fill('correct horse');
  await expect(backup.getByText('The two are not the same.')).toBeVisible();
  await expect(backup.getByRole('button', { name: 'Save backup' })).toBeDisabled();
  await backup.getByLabel('The same again').fill('correct horse battery');
  const file = await saved(page, backup.getByRole('button', { name: 'Save backup' }));
  expect(file.name).toMatch(/^helpclock-backup-\d{4}-\d\d-\d\d\.helpclock$/);
  expect(file.buffer.toString('latin1')).not.toContain('acme');

  const erase = section(page, 'erase');
  await erase.getByRole('button', { name: 'Erase everything' }).click();
  await expect(erase.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No ticket is kept yet.')).toBeVisible();
  await expect(page.getByText('The browser deleted')).toHaveCount(0);

  const damaged = Buffer.from(file.buffer);
  damaged[damaged.length - 40] = (damaged[damaged.length - 40] ?? 0) ^ 255;
  await choose(page, [
    { name: 'cut.helpclock', buffer: file.buffer.subarray(0, -30) },
    { name: 'changed.helpclock', buffer: damaged },
    { name: 'other.zip', buffer: Buffer.from('PK') },
    file,
  ]);
  const open = section(page, 'open');
  await expect(open.getByText('This is not a Helpclock file.')).toBeVisible();
  await expect(open.getByText('This file is protected.')).toHaveCount(3);
  await shot(page, 'files');
  const last = open.getByRole('listitem').filter({ hasText: 'helpclock-backup' });
  await last.getByLabel('Passphrase').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(last.getByText('The passphrase does not open this file.')).toBeVisible();
  await last.getByLabel('Passphrase').fill('correct horse battery');
  await page.keyboard.press('Enter');
  await expect(open.getByText(`${LIVE} tickets merged.`)).toBeVisible({ timeout: 30_000 });
  const cut = open.getByRole('listitem').filter({ hasText: 'cut.helpclock' });
  await cut.getByLabel('Passphrase').fill('correct horse battery');
  await page.keyboard.press('Enter');
  await expect(cut.getByText('This file is cut off')).toBeVisible();
  await expect(page.getByText(/^12 tickets are kept/)).toBeVisible();
  await page.goto(page.url().replace('#data', '#sites'));
  await expect(page.getByText('acme.zendesk.com').first()).toBeVisible();
  await close();
});

test('two browsers’ tickets, previewed and without subjects, count once with the lead', async () => {
  test.setTimeout(180_000);
  const files: { readonly name: string; readonly buffer: Buffer }[] = [];
  for (const name of ['ada', 'bo']) {
    const agent = await started();
    const exchange = section(agent.page, 'exchange');
    await exchange.getByRole('button', { name: 'Show what it would hold' }).click();
    await expect(exchange.getByText(/^12 tickets, seen/)).toBeVisible();
    await expect(exchange.getByText('subject', { exact: true })).toHaveCount(0);
    await exchange.getByLabel('With subjects').check();
    await exchange.getByRole('button', { name: 'Show what it would hold' }).click();
    await expect(exchange.getByText('subject', { exact: true })).toBeVisible();
    await exchange.getByLabel('With subjects').uncheck();
    await exchange.getByRole('button', { name: 'Show what it would hold' }).click();
    const file = await saved(agent.page, exchange.getByRole('button', { name: 'Save exchange file' }));
    files.push({ ...file, name: `${name}.helpclock` });
    await agent.close();
  }
  const lead = await launch();
  const page = await lead.openExtension('options.html#data');
  await choose(page, files);
  await expect(section(page, 'open').getByText(`${LIVE} tickets merged.`)).toHaveCount(2, { timeout: 30_000 });
  await expect(page.getByText(/^12 tickets are kept/)).toBeVisible();
  await lead.close();
});

for (const [lang, colorScheme] of [
  ['en', 'light'],
  ['tr', 'light'],
  ['fa', 'dark'],
] as const) {
  test(`everyone can use it: ${lang}, ${colorScheme}`, async () => {
    const { page, close } = await started({ lang, colorScheme, viewport: { width: 1000, height: 900 } });
    await section(page, 'exchange').getByRole('button').click();
    await expect(section(page, 'exchange').locator('dl')).toBeVisible();
    await section(page, 'erase').locator('.button.danger').last().click();
    await section(page, 'backup').locator('input').first().fill('123');
    await shot(page, `${lang}-${colorScheme}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.setViewportSize({ width: 420, height: 900 });
    await shot(page, `${lang}-narrow`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    await close();
  });
}
