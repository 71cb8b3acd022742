import { expect, test } from '@playwright/test';
import { rowChips, ticketBadge } from '../../e2e/overlay';
import { type AgentBrowser, expectFollowed, openBrowser, readTicket } from '../browser';
import { type Server, startServer } from '../server';
import type { Truth } from '../truth';
import { changeStatusInRow, listUrl, logIn, ticketUrl, update } from './desk';
import { rtRecords } from './records';

let server: Server;
let records: ReturnType<typeof rtRecords>;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  server = await startServer('rt');
  records = rtRecords(server.folder);
});
test.afterAll(() => server?.stop());

async function asAgent(login: string): Promise<AgentBrowser> {
  const agent = server.seed.agents.find((one) => one.login === login);
  if (!agent) throw new Error(`No agent ${login}.`);
  const browser = await openBrowser({ origin: server.origin, helpdesk: 'request-tracker' });
  await logIn(browser.page, server.origin, agent);
  return browser;
}

const idOf = (subject: RegExp): string => {
  const found = records.truth().find(({ facts }) => subject.test(`${facts.subject}`));
  if (!found) throw new Error(`No ticket ${subject}.`);
  return found.id;
};

test('reply, note, stall, resolve and reopen through RT’s own form: badge and record follow', async () => {
  test.slow();
  const browser = await asAgent('bruno');
  const { page } = browser;
  const id = idOf(/très lent/);
  const follows = () => expectFollowed(browser, () => records.truth().find((one) => one.id === id));
  await readTicket(browser, ticketUrl(server.origin, id), id);
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply 23h/);

  await update(page, id, { as: 'Comment', text: 'Looking at it.' });
  await follows();
  await expect.poll(() => ticketBadge(page), 'a note is no reply').toMatch(/First reply 23h/);

  await update(page, id, { as: 'Respond', text: 'We are on it.' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/^Resolution 199h .*left/);

  await update(page, id, { as: 'Comment', status: 'stalled' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/Resolution paused · 199h/);

  await update(page, id, { as: 'Respond', text: 'It is mended.', status: 'resolved' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/met/);

  await update(page, id, { as: 'Comment', status: 'open' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/^Resolution 199h .*left/);
  expect(browser.complaints).toEqual([]);
  await browser.helpclock.close();
});

test('a status changed inside the list: chip and record follow on the same page', async () => {
  const browser = await asAgent('amara');
  const { page } = browser;
  const id = idOf(/Webhook signature/);
  const follows = () => expectFollowed(browser, () => records.truth().find((one) => one.id === id));
  await page.goto(listUrl(server.origin));
  await follows();
  await page.evaluate('globalThis.isSamePage = true');
  const isOpen = (one: Truth) => one.facts.status !== 'solved' && one.facts.status !== 'closed';
  const openNow = () => records.truth().filter(isOpen).length;
  const before = openNow();
  await expect.poll(async () => (await rowChips(page)).length, 'every open ticket has its chip').toBe(before);
  await changeStatusInRow(page, id, 'resolved');
  await follows();
  await expect.poll(async () => (await rowChips(page)).length).toBe(before - 1);
  expect(await page.evaluate('globalThis.isSamePage')).toBe(true);
  await changeStatusInRow(page, id, 'open');
  await follows();
  await expect.poll(async () => (await rowChips(page)).length).toBe(before);
  expect(await page.evaluate('globalThis.isSamePage')).toBe(true);
  // RT's own tooltips throw when the cell they hang on is repainted, with and without Helpclock.
  expect(browser.complaints.filter((one) => !one.includes('/NoAuth/js/'))).toEqual([]);
  await browser.helpclock.close();
});
