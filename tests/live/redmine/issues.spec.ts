import { expect, test } from '@playwright/test';
import { launch } from '../../e2e/launch';
import { type AgentBrowser, expectCard, openBrowser, readTicket } from '../browser';
import { expectOwnTickets } from '../mine';
import { type Server, startServer } from '../server';
import { accountsOf, asTruth, storedRecord, storedRecords } from '../stored';
import { listUrl, logIn, setFormats, setPreferences, ticketUrl } from './desk';
import { redmineRecords } from './records';

let server: Server;
let records: ReturnType<typeof redmineRecords>;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  server = await startServer('redmine');
  records = redmineRecords(server.folder);
});
test.afterAll(() => server?.stop());

/** Language and zone each agent chooses in Redmine, and the formats its administrator sets. The browser's zone is another one still. */
const AGENTS = [
  { login: 'amara', language: 'en', desk: 'Berlin', date: '', time: '', zone: 'Asia/Kathmandu' },
  {
    login: 'bruno',
    language: 'de',
    desk: 'Eastern Time (US & Canada)',
    date: '%Y-%m-%d',
    time: '%H:%M',
    zone: 'Pacific/Auckland',
  },
  { login: 'chika', language: 'fa', desk: 'Tehran', date: '%d/%m/%Y', time: '%I:%M %p', zone: 'America/St_Johns' },
] as const;

const agentNamed = (login: string) => {
  const agent = server.seed.agents.find((one) => one.login === login);
  if (!agent) throw new Error(`No agent ${login}.`);
  return agent;
};
const nameOf = (login: string): string => `${agentNamed(login).first} ${agentNamed(login).last}`;

async function asAgent(wanted: (typeof AGENTS)[number]): Promise<AgentBrowser> {
  const plain = await launch();
  const admin = await plain.context.newPage();
  await logIn(admin, server.origin, { login: 'admin', password: 'Root-Pass-1' });
  await setFormats(admin, server.origin, wanted.date, wanted.time);
  await plain.close();
  const browser = await openBrowser({ origin: server.origin, helpdesk: 'redmine' }, { zone: wanted.zone });
  await logIn(browser.page, server.origin, agentNamed(wanted.login));
  await setPreferences(browser.page, server.origin, wanted.language, wanted.desk);
  return browser;
}

for (const agent of AGENTS) {
  const shows = `${agent.language}, ${agent.desk}, dates ${agent.date || 'by language'}`;

  test(`all twelve issues, opened by an agent who reads ${shows}`, async () => {
    test.slow();
    const browser = await asAgent(agent);
    const truths = records.truth();
    expect(truths).toHaveLength(12);
    for (const truth of truths) {
      await readTicket(browser, ticketUrl(server.origin, truth.id), truth.id);
      await expectCard(browser, agent.zone, truth);
    }
    const stored = await storedRecords(browser.inside);
    const accounts = accountsOf(stored, truths);
    for (const truth of truths) {
      const record = stored.find((one) => one.key.id === truth.id);
      expect(record && asTruth(record, accounts), `issue ${truth.id}`).toEqual(truth);
    }
    expect(browser.complaints).toEqual([]);
    await browser.helpclock.close();
  });

  test(`the list of all issues, for an agent who reads ${shows}`, async () => {
    const browser = await asAgent(agent);
    await browser.page.goto(listUrl(server.origin));
    const truths = records.truth();
    const open = truths.filter(({ facts }) => facts.status !== 'solved' && facts.status !== 'closed');
    for (const { id } of open) {
      await expect.poll(async () => (await storedRecord(browser.inside, id))?.completeAt, `row ${id}`).toBeDefined();
    }
    const stored = await storedRecords(browser.inside);
    expect(stored.map((record) => record.key.id).sort()).toEqual(truths.map(({ id }) => id).sort());
    const accounts = accountsOf(stored, open);
    for (const truth of open) {
      const record = stored.find((one) => one.key.id === truth.id);
      expect(record && asTruth(record, accounts), `row ${truth.id}`).toEqual(truth);
    }
    await expectOwnTickets(browser, records.truth, nameOf(agent.login));
    expect(browser.complaints).toEqual([]);
    await browser.helpclock.close();
  });
}
