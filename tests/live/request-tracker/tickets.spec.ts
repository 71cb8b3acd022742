import { expect, test } from '@playwright/test';
import { type AgentBrowser, expectCard, openBrowser, readTicket } from '../browser';
import { expectOwnTickets } from '../mine';
import { type Server, startServer } from '../server';
import { accountsOf, asTruth, storedRecord, storedRecords } from '../stored';
import { listUrl, logIn, setPreferences, ticketUrl } from './desk';
import { rtRecords } from './records';

let server: Server;
let records: ReturnType<typeof rtRecords>;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  server = await startServer('rt');
  records = rtRecords(server.folder);
});
test.afterAll(() => server?.stop());

/** Each agent as seeded: language of RT, zone RT shows times in, date format. The browser's zone is another one still. */
const AGENTS = [
  { login: 'amara', shows: 'English, the server’s zone, default dates', zone: 'Asia/Kathmandu' },
  { login: 'bruno', shows: 'German, New York, ISO dates', zone: 'Pacific/Auckland' },
  { login: 'chika', shows: 'French, Tokyo, localized dates', zone: 'America/St_Johns' },
] as const;

const agentNamed = (login: string) => {
  const agent = server.seed.agents.find((one) => one.login === login);
  if (!agent) throw new Error(`No agent ${login}.`);
  return agent;
};
const nameOf = (login: string): string => `${agentNamed(login).first} ${agentNamed(login).last}`;

async function asAgent(login: string, zone: string): Promise<AgentBrowser> {
  const browser = await openBrowser({ origin: server.origin, helpdesk: 'request-tracker' }, { zone });
  await logIn(browser.page, server.origin, agentNamed(login));
  return browser;
}

for (const { login, shows, zone } of AGENTS) {
  test(`all twelve tickets, opened by an agent with ${shows}`, async () => {
    test.slow();
    const browser = await asAgent(login, zone);
    const truths = records.truth();
    expect(truths).toHaveLength(12);
    for (const truth of truths) {
      await readTicket(browser, ticketUrl(server.origin, truth.id), truth.id);
      await expectCard(browser, zone, truth);
    }
    const stored = await storedRecords(browser.inside);
    const accounts = accountsOf(stored, truths);
    for (const truth of truths) {
      const record = stored.find((one) => one.key.id === truth.id);
      expect(record && asTruth(record, accounts), `ticket ${truth.id}`).toEqual(truth);
    }
    expect(browser.complaints).toEqual([]);
    await browser.helpclock.close();
  });

  test(`the list of all tickets, for an agent with ${shows}`, async () => {
    const browser = await asAgent(login, zone);
    await browser.page.goto(listUrl(server.origin));
    const truths = records.truth();
    const open = truths.filter(({ facts }) => facts.status !== 'solved' && facts.status !== 'closed');
    for (const { id } of open) {
      await expect.poll(async () => (await storedRecord(browser.inside, id))?.completeAt, `row ${id}`).toBeDefined();
    }
    const stored = await storedRecords(browser.inside);
    expect(stored.map((record) => record.key.id).sort()).toEqual(truths.map(({ id }) => id).sort());
    const accounts = accountsOf(stored, truths);
    for (const truth of truths) {
      const record = stored.find((one) => one.key.id === truth.id);
      const read = record && asTruth(record, accounts);
      // Histories of ended tickets are left until someone opens them.
      expect(open.includes(truth) ? read : { ...read, events: truth.events }, `row ${truth.id}`).toEqual(truth);
    }
    await expectOwnTickets(browser, records.truth, nameOf(login));
    expect(browser.complaints).toEqual([]);
    await browser.helpclock.close();
  });
}

test('an agent who chooses Persian, Tehran and another date format in RT reads the same facts', async () => {
  const browser = await asAgent('amara', 'Europe/Berlin');
  await setPreferences(browser.page, server.origin, { language: 'fa', zone: 'Asia/Tehran', dates: 'RFC2822' });
  const truths = records.truth().slice(0, 6);
  for (const { id } of truths) await readTicket(browser, ticketUrl(server.origin, id), id);
  expect(await browser.page.locator('html').getAttribute('lang')).toBe('fa');
  await browser.page.goto(listUrl(server.origin));
  await expect.poll(async () => (await storedRecords(browser.inside)).length).toBe(12);
  const stored = await storedRecords(browser.inside);
  const accounts = accountsOf(stored, truths);
  for (const truth of truths) {
    const record = stored.find((one) => one.key.id === truth.id);
    expect(record && asTruth(record, accounts), `ticket ${truth.id}`).toEqual(truth);
  }
  expect(browser.complaints).toEqual([]);
  await browser.helpclock.close();
});

test('no message, no customer’s name and no address is stored', async () => {
  const browser = await asAgent('bruno', 'Europe/Berlin');
  for (const id of ['1', '5', '12']) await readTicket(browser, ticketUrl(server.origin, id), id);
  const everything = JSON.stringify(await storedRecords(browser.inside));
  for (const { email, first, last } of server.seed.customers) {
    for (const word of [email, `${first} ${last}`]) expect(everything).not.toContain(word);
  }
  for (const { body, events } of server.seed.tickets) {
    for (const text of [body, ...events.flatMap((event) => event.text ?? [])]) expect(everything).not.toContain(text);
  }
  await browser.helpclock.close();
});
