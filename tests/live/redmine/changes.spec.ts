import { expect, test } from '@playwright/test';
import { ticketBadge } from '../../e2e/overlay';
import { type AgentBrowser, expectFollowed, openBrowser, readTicket } from '../browser';
import { type Server, startServer } from '../server';
import { logIn, ticketUrl, update } from './desk';
import { redmineRecords } from './records';

let server: Server;
let records: ReturnType<typeof redmineRecords>;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  server = await startServer('redmine');
  records = redmineRecords(server.folder);
});
test.afterAll(() => server?.stop());

async function asAgent(login: string): Promise<AgentBrowser> {
  const agent = server.seed.agents.find((one) => one.login === login);
  if (!agent) throw new Error(`No agent ${login}.`);
  const browser = await openBrowser({ origin: server.origin, helpdesk: 'redmine' });
  await logIn(browser.page, server.origin, agent);
  return browser;
}

const idOf = (subject: RegExp): string => {
  const found = records.truth().find(({ facts }) => subject.test(`${facts.subject}`));
  if (!found) throw new Error(`No issue ${subject}.`);
  return found.id;
};

test('private note, reply, feedback, resolve and reopen through Redmine’s own form: badge and record follow', async () => {
  test.slow();
  const browser = await asAgent('bruno');
  const { page } = browser;
  const id = idOf(/très lent/);
  const follows = () => expectFollowed(browser, () => records.truth().find((one) => one.id === id));
  await readTicket(browser, ticketUrl(server.origin, id), id);
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply 23h/);

  await update(page, { notes: 'Looking at it.', isPrivate: true });
  await follows();
  await expect.poll(() => ticketBadge(page), 'a private note is no reply').toMatch(/First reply 23h/);

  await update(page, { notes: 'We are on it.' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/^Resolution 199h .*left/);

  await update(page, { status: 'Feedback' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/Resolution paused · 199h/);

  await update(page, { notes: 'It is mended.', status: 'Resolved' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/met/);

  await update(page, { status: 'In Progress' });
  await follows();
  await expect.poll(() => ticketBadge(page)).toMatch(/^Resolution 199h .*left/);
  expect(browser.complaints).toEqual([]);
  await browser.helpclock.close();
});
