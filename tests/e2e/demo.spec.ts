import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { answerFrom, DEMO_ORIGIN } from '../../scripts/demo/zendesk/host';
import { type Launched, launch } from './launch';
import { rowChips, ticketBadge } from './overlay';

const ticket = (id: number) => `${DEMO_ORIGIN}/agent/tickets/${id}`;

async function started(): Promise<Launched> {
  const helpclock = await launch();
  await prepareDemo(helpclock, deskAt(Date.now(), Date.now), { withHistory: false });
  return helpclock;
}

test('an agent sees the clock on the ticket, on each row, in the popup and in the panel, and takes the CSV @smoke', async () => {
  const helpclock = await started();
  const page = await helpclock.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(ticket(4302));
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply 1[45]m( \d+s)? left · due/);

  await page.goto(`${DEMO_ORIGIN}/agent/filters/1`);
  await expect.poll(async () => (await rowChips(page)).length).toBe(8);

  const popup = await helpclock.openExtension('popup.html');
  await expect(popup.getByText('Webhook signature does not match')).toBeVisible();
  const panel = await helpclock.openExtension('sidepanel.html');
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export CSV' }).click();
  const path = await (await download).path();
  const csv = await readFile(path, 'utf8');
  expect(csv).toContain('https://acme.zendesk.com/agent/tickets/4302');

  expect(complaints).toEqual([]);
  await helpclock.close();
});

test('every state a clock can be in is told in words', async () => {
  const helpclock = await started();
  const page = await helpclock.context.newPage();
  const STATES: readonly (readonly [number, RegExp])[] = [
    [4301, /First reply 1[12]m( \d+s)? over/],
    [4303, /First reply 2h 5\dm left/],
    [4304, /Next reply \d+m \d+s left|Next reply \d+s left/],
    [4305, /Resolution paused · 47h 40m left/],
    [4306, /Resolution paused · 31h 2\dm left/],
    [4308, /Next reply 3[56]m over/],
    [4309, /First reply 2h left · due/],
    [4310, /met/],
  ];
  for (const [id, words] of STATES) {
    await page.goto(ticket(id));
    await expect.poll(() => ticketBadge(page), `ticket ${id}`).toMatch(words);
  }
  await helpclock.close();
});

test('a ticket that was merged away is neither met nor breached', async () => {
  const helpclock = await started();
  const page = await helpclock.context.newPage();
  const history = page.waitForResponse(/4312\/audits/);
  await page.goto(ticket(4312));
  await history;
  await expect.poll(() => ticketBadge(page)).toContain('no clock');
  expect(await ticketBadge(page)).not.toMatch(/met|breached/);
  await helpclock.close();
});

test('moving inside the app without a reload moves the badge along', async () => {
  const helpclock = await started();
  const page = await helpclock.context.newPage();
  await page.goto(ticket(4302));
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply 1[45]m/);
  await page.getByRole('link', { name: '#4301' }).click();
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply 1[12]m( \d+s)? over/);
  await page.getByRole('link', { name: 'All live tickets' }).click();
  await expect.poll(async () => (await rowChips(page)).length).toBeGreaterThan(7);
  expect(await ticketBadge(page)).toBe('');
  await helpclock.close();
});

test('a page of an enabled site that is no ticket is left alone, without a word in its console', async () => {
  const helpclock = await started();
  const page = await helpclock.context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${DEMO_ORIGIN}/hc/en-us`);
  await page.waitForTimeout(1000);
  expect(await ticketBadge(page)).toBe('');
  expect(complaints).toEqual([]);
  await helpclock.close();
});

test('a site that was not enabled is left alone', async () => {
  const helpclock = await launch();
  const page = await helpclock.context.newPage();
  await helpclock.serve(DEMO_ORIGIN, answerFrom(deskAt(Date.now(), Date.now)));
  await page.goto(ticket(4302));
  await page.waitForTimeout(1000);
  expect(await ticketBadge(page)).toBe('');
  await helpclock.close();
});
