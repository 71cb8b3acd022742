import { expect, test } from '@playwright/test';
import { someTickets } from '../desks/desk';
import { zendeskDesk } from '../desks/zendesk';
import { type Launched, launch } from './launch';
import { ticketBadge } from './overlay';
import { enableDesk, go, serveDesk } from './serve-desk';

const optionsOf = (helpclock: Launched, site: string) =>
  helpclock.openExtension(`options.html#sites/${encodeURIComponent(site)}`);

test('a site is named, judged and explained; its words, its agent and its leading deadline are chosen', async () => {
  test.setTimeout(120_000);
  const helpclock = await launch();
  const desk = zendeskDesk(someTickets(12, Date.now()));
  await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  const tab = await helpclock.context.newPage();
  await tab.goto(desk.origin + desk.ticketPath(1003));
  await expect.poll(() => ticketBadge(tab)).toMatch(/First reply .*left|First reply .*over/);

  const options = await optionsOf(helpclock, desk.site);
  await expect(options.getByText('The browser lets Helpclock read')).toBeVisible();
  await expect(options.getByLabel('Helpdesk')).toHaveValue('zendesk');
  await expect(options.getByText(/Recognised for certain by its address/)).toBeVisible();

  // What can be read, and a report that names nothing of the account.
  await expect(options.getByText("The helpdesk's data read well")).toBeVisible();
  await expect(options.getByText('Not readable here')).toHaveCount(0);
  await options.getByText('Report for whoever mends it').click();
  const report = await options.getByRole('textbox', { name: 'Report for whoever mends it' }).inputValue();
  expect(report).toMatch(/json: ok since/);
  expect(report).not.toMatch(/acme|Question|Kim/);

  // Whose deadline leads.
  await options.getByLabel('Leading deadline').selectOption('theirs');
  await expect(options.getByText('Saved')).toBeVisible();
  await go(tab, desk.ticketPath(1006));
  await go(tab, desk.ticketPath(1003));
  await expect.poll(() => ticketBadge(tab)).toMatch(/Next reply \d/);

  // Who the agent is: offered once a ticket of theirs was read.
  await options.reload();
  await options.getByLabel('You are').selectOption({ label: 'Kim Ito' });
  await expect(options.getByText('Saved')).toBeVisible();

  // A status that means something else here.
  await options.getByLabel('Meaning of Open', { exact: false }).selectOption('pending');
  await expect(options.getByText('Saved')).toBeVisible();
  await options.reload();
  await expect(options.getByLabel('Meaning of Open', { exact: false })).toHaveValue('pending');
  await helpclock.close();
});

test('a site that refuses says so in the options, since when', async () => {
  const helpclock = await launch();
  const desk = zendeskDesk(someTickets(4, Date.now()));
  const served = await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  served.trouble = () => ({ status: 403, json: {} });
  const tab = await helpclock.context.newPage();
  await tab.goto(desk.origin + desk.ticketPath(1001));
  await expect.poll(() => ticketBadge(tab)).toMatch(/No access to this ticket/);
  const options = await helpclock.openExtension('options.html#sites');
  await expect(options.getByText(/No access to this ticket, since \d\d:\d\d/)).toBeVisible();
  await options.getByRole('link', { name: 'acme.zendesk.com' }).click();
  await expect(options.getByText(/The helpdesk's data No access to this ticket, since/)).toBeVisible();
  await helpclock.close();
});

for (const lang of ['tr', 'fa'] as const) {
  test(`the section fits its column in ${lang}`, async () => {
    const helpclock = await launch({ lang, colorScheme: 'dark' });
    const desk = zendeskDesk(someTickets(4, Date.now()));
    await serveDesk(helpclock, desk);
    await enableDesk(helpclock, desk);
    const tab = await helpclock.context.newPage();
    await tab.goto(desk.origin + desk.ticketPath(1001));
    await tab.waitForTimeout(2000);
    const options = await optionsOf(helpclock, desk.site);
    for (const width of [1100, 420]) {
      await options.setViewportSize({ width, height: 900 });
      await options.waitForTimeout(300);
      const overflow = await options.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await options.screenshot({ path: `test-results/sites/site-${lang}.png`, fullPage: true });
    await helpclock.close();
  });
}
