import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { type Launched, launch } from './launch';

const FRT = 'First response time';
const LONG = { timeout: 60_000 };

async function demo(lang = 'en'): Promise<Launched> {
  const helpclock = await launch({ lang });
  await prepareDemo(helpclock, deskAt(Date.now(), Date.now));
  return helpclock;
}

const card = (panel: Page, kpi: string) =>
  panel.locator('section.kpi', { has: panel.getByRole('heading', { name: kpi, exact: true }) });

/** The number on a card of a KPI, without the words that only a screen reader says. */
async function cardNumber(panel: Page, kpi: string): Promise<string> {
  const value = card(panel, kpi).locator('.kpi-value');
  await value.waitFor(LONG);
  return value.evaluate((button) => button.firstChild?.textContent?.trim() ?? '');
}

const textOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? '';

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/** Seconds a duration such as `1h 5m` says. */
const secondsOf = (text: string): number =>
  [...text.matchAll(/(\d+)([hms])/g)].reduce((sum, [, n, unit = '']) => sum + Number(n) * (SECONDS[unit] ?? 0), 0);

/** A number of the line above what is due now, by the words that name it. */
const vital = (panel: Page, words: string) => panel.locator('.vital', { hasText: words }).locator('b');

/** Presses Tab until the focus stands on what a selector names. */
async function tabTo(panel: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const wanted = panel.locator(selector).first();
  await wanted.waitFor(LONG);
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await panel.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector}.`);
}

test('from a number to its reason and its tickets, and the file of them adds up to it', async () => {
  test.setTimeout(300_000);
  const helpclock = await demo();
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.getByRole('tab', { name: 'Team' }).click();
  const number = await cardNumber(panel, FRT);
  expect(number).toMatch(/\d/);
  await card(panel, FRT).getByRole('button').click();

  await expect(panel.locator('.drill-number b')).toHaveText(number, LONG);
  await expect(panel.getByRole('region', { name: 'Why this number' })).toContainText('first public reply by a person');
  const rows = panel.locator('.drill-row');
  await expect(rows.first().getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/acme\.zendesk\.com\/agent\/tickets\/\d+$/,
    LONG,
  );
  await expect(rows.first().locator('.put-in')).toHaveText(/\d/);

  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Export these rows' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, '');
  const lines = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const told = (await textOf(panel.locator('h3.kpi-group'))).match(/[\d,]+/)?.[0].replaceAll(',', '');
  expect(lines.length).toBeGreaterThan(100);
  expect(lines).toHaveLength(Number(told));
  const values = lines.map((line) => Number(line['value'])).sort((a, b) => a - b);
  const median = values[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
  expect(Math.abs(median - secondsOf(number))).toBeLessThan(60);
  await helpclock.close();
});

test('tickets left out for a reason are listed and exported alone', async () => {
  test.setTimeout(300_000);
  const helpclock = await demo();
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.getByRole('tab', { name: 'Team' }).click();
  await cardNumber(panel, FRT);
  const out = panel.locator('.why .door').first();
  for (let i = 0; i < (await panel.locator('section.kpi').count()); i += 1) {
    await panel.locator('.kpi-value').nth(i).click();
    await panel.locator('.why li').first().waitFor(LONG);
    if (await out.isVisible()) break;
    await panel.getByRole('button', { name: 'Back' }).click();
    await cardNumber(panel, FRT);
  }
  const count = Number((await textOf(out)).match(/\d+/)?.[0]);
  await out.click();
  await expect(panel.locator('h3.kpi-group')).toHaveText(new RegExp(`^${count} `), LONG);
  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Export these rows' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, '');
  expect(Papa.parse(text, { header: true, skipEmptyLines: true }).data).toHaveLength(count);
  await helpclock.close();
});

for (const { lang, forward } of [
  { lang: 'en', forward: 'ArrowRight' },
  { lang: 'fa', forward: 'ArrowLeft' },
] as const) {
  test(`by keyboard alone through the tabs, into a number and back to it (${lang})`, async () => {
    test.setTimeout(300_000);
    const helpclock = await demo(lang);
    const panel = await helpclock.openExtension('sidepanel.html');
    await tabTo(panel, '[role="tab"][aria-selected="true"]');
    for (const tab of ['me', 'team', 'csat', 'report', 'now', 'me', 'team']) {
      await panel.keyboard.press(forward);
      await expect(panel.locator(`#tab-${tab}`)).toBeFocused();
      await expect(panel.locator(`#tab-${tab}`)).toHaveAttribute('aria-selected', 'true');
    }
    await tabTo(panel, 'section.kpi .kpi-value');
    await panel.keyboard.press('Enter');
    await expect(panel.locator('.drill h2')).toBeFocused(LONG);
    await tabTo(panel, '.drill-row a');
    await tabTo(panel, '.drill > header button', 'Shift+Tab');
    await panel.keyboard.press('Enter');
    await expect(panel.locator('section.kpi .kpi-value').first()).toBeFocused(LONG);
    await helpclock.close();
  });
}

test('the Now tab says the same first reply, attainment and satisfaction as the Team tab', async () => {
  test.setTimeout(300_000);
  const helpclock = await demo();
  const panel = await helpclock.openExtension('sidepanel.html');
  const now: string[] = [];
  for (const words of ['First reply', 'Promises kept', 'Satisfied']) {
    await expect(vital(panel, words)).toHaveText(/\d/, LONG);
    now.push(await textOf(vital(panel, words)));
  }
  await panel.getByRole('tab', { name: 'Team' }).click();
  const team: string[] = [];
  for (const kpi of [FRT, 'SLA attainment', 'Customer satisfaction']) team.push(await cardNumber(panel, kpi));
  expect(team).toEqual(now);
  await helpclock.close();
});
