import { expect, test } from '@playwright/test';
import { launch } from '../../e2e/launch';
import { chooseInPanel, clickInPanel, teachPanel } from '../../e2e/overlay';
import { tell } from '../../e2e/tell';
import { type Server, startServer } from '../server';
import { storedRecord } from '../stored';
import type { Truth } from '../truth';
import { logIn, setFormats, setPreferences, ticketUrl } from './desk';
import { redmineRecords } from './records';

let server: Server;
let records: ReturnType<typeof redmineRecords>;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  server = await startServer('redmine');
  records = redmineRecords(server.folder);
});
test.afterAll(() => server?.stop());

const LONG = { timeout: 60_000 };
const minute = (at: number | string): string => new Date(at).toISOString().slice(0, 16);

/** The messages of the product's own records: when to the minute, whose part, and whether the customer sees it. */
const messagesIn = ({ events }: Truth): readonly string[] =>
  events
    .flatMap((line) => {
      const [at = '', kind = '', role = ''] = line.split(' ');
      return kind === 'message' ? [`${minute(at)} ${role} ${line.endsWith('internal') ? 'internal' : 'public'}`] : [];
    })
    .toSorted();

/** An issue with a public message of either side and a private note: what a person needs to point at. */
const isRich = ({ events }: Truth): boolean => {
  const messages = events.filter((line) => line.split(' ')[1] === 'message');
  const has = (role: string, end: string) => messages.some((line) => line.split(' ')[2] === role && line.endsWith(end));
  return (
    has('agent', 'internal') &&
    has('agent', 'public') &&
    messages.filter((line) => line.split(' ')[2] === 'customer').length > 1
  );
};

test('without its adapter: what is taught by pointing at one issue reads all of them as the database has them', async () => {
  test.setTimeout(600_000);
  const admin = await launch();
  const desk = await admin.context.newPage();
  await logIn(desk, server.origin, { login: 'admin', password: 'Root-Pass-1' });
  await setFormats(desk, server.origin, '%Y-%m-%d', '%H:%M');
  await admin.close();

  const helpclock = await launch({ zone: 'Asia/Kathmandu' });
  const inside = await helpclock.openExtension('manifest.json');
  const page = await helpclock.context.newPage();
  const amara = server.seed.agents.find(({ login }) => login === 'amara');
  if (!amara) throw new Error('No agent amara.');
  await logIn(page, server.origin, amara);
  await setPreferences(page, server.origin, 'en', 'Berlin');
  const truths = records.truth();
  const rich = truths.find(isRich);
  if (!rich) throw new Error('No issue shows messages of every kind.');
  await page.goto(ticketUrl(server.origin, rich.id));

  // The wish is noted as the popup notes it; the built-in adapter is on nowhere.
  await tell(inside, 'teach/started', { origin: server.origin });
  await page.reload();
  await expect.poll(() => teachPanel(page), LONG).toContain('Point at it');
  const customer = await page.locator('.issue .author a.user').textContent();
  const journals = page.locator('#history .journal.has-notes:not(.private-notes)');
  const byCustomer = journals.filter({ has: page.locator('h4 a.user', { hasText: customer ?? '' }) });
  const byAgent = journals.filter({ hasNot: page.locator('h4 a.user', { hasText: customer ?? '' }) });
  await clickInPanel(page, 'Point at it: Ticket number');
  const pointed = [
    page.locator('#content > h2'),
    page.locator('.issue .subject h3'),
    page.locator('.issue .status .value'),
    page.locator('.issue .priority .value'),
    page.locator('.issue .assigned-to .value a').last(),
    page.locator('.issue .author a.user'),
    page.locator('.issue .author a[title]').first(),
    byCustomer.first().locator('.wiki'),
    byAgent.first().locator('.wiki'),
    page.locator('#history .journal.private-notes .wiki').first(),
    byAgent.first().locator('h4 a[title]').first(),
  ];
  for (const target of pointed) await target.click({ position: { x: 4, y: 4 } });
  await expect.poll(() => teachPanel(page), LONG).toContain('Which one are they in');
  await chooseInPanel(page, 'Europe/Berlin');
  await expect.poll(() => teachPanel(page), LONG).toContain('Helpclock reads this page as a ticket');
  await clickInPanel(page, 'Finish');
  await expect.poll(() => teachPanel(page), LONG).toContain('Helpclock reads this helpdesk now');

  for (const truth of truths) {
    await page.goto(ticketUrl(server.origin, truth.id));
    const wanted = {
      id: truth.id,
      subject: truth.facts.subject,
      status: truth.facts.status,
      createdAt: minute(Number(truth.facts.createdAt)),
      messages: messagesIn(truth),
    };
    await expect
      .poll(async () => {
        const record = await storedRecord(inside, truth.id);
        const messages = (record?.events ?? []).flatMap((event) =>
          event.kind === 'message'
            ? [`${minute(event.at)} ${event.actor.role} ${event.isPublic ? 'public' : 'internal'}`]
            : [],
        );
        return {
          id: record?.key.id,
          subject: record?.facts.subject?.value,
          status: record?.facts.status?.value,
          createdAt: record?.facts.createdAt && minute(record.facts.createdAt.value),
          messages: messages.toSorted(),
        };
      }, LONG)
      .toEqual(wanted);
    expect((await storedRecord(inside, truth.id))?.key.helpdesk).toMatch(/^pack:/);
  }
  await helpclock.close();
});
