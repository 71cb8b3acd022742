import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { someTickets } from '../desks/desk';
import { zendeskDesk } from '../desks/zendesk';
import { type Launched, launch } from './launch';
import { ticketBadge } from './overlay';
import { enableDesk, go, serveDesk } from './serve-desk';
import { tell } from './tell';
import { wordsOf } from './words-of';

const LONG = { timeout: 90_000 };
/** Not answered yet, and due within the next hours. */
const WAITING = 1000;
const ANSWERED = [1001, 1002, 1004, 1005, 1007, 1008, 1010] as const;

/** Alerts that were told by a notice of their own, by their ids. The notice itself goes by itself after some seconds. */
const told = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('helpclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('alerts').objectStore('alerts').getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            const rows = asking.result as { readonly id: string; readonly how?: string }[];
            resolve(rows.filter(({ how }) => how === 'notice').map(({ id }) => id));
          };
        };
      }),
  );

/** What the browser does when a notice is clicked; nothing can reach its window from here. */
const clickNotice = async ({ worker }: Launched, id: string): Promise<unknown> =>
  (await worker()).evaluate(`chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);

const tabInFront = async ({ worker }: Launched): Promise<unknown> =>
  (await worker()).evaluate('chrome.tabs.query({ active: true }).then(([tab]) => tab.url)');

const ARABIC = /[۰-۹]/;

for (const lang of ['en', 'tr', 'fa'] as const) {
  test(`from install to a file: enable, badge, alert, ticket, number, its rows (${lang})`, async () => {
    test.setTimeout(400_000);
    const say = wordsOf(lang);
    const helpclock = await launch({ lang });
    const desk = zendeskDesk(someTickets(12, Date.now()));
    await serveDesk(helpclock, desk);

    // Installed: three steps, none of them done by a site yet.
    const welcome = await helpclock.openExtension('welcome.html');
    await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(say('welcome.title'));
    await expect(welcome.locator('html')).toHaveAttribute('dir', lang === 'fa' ? 'rtl' : 'ltr');

    // Enabled, as the popup does it once the browser has been asked.
    await enableDesk(helpclock, desk);
    await expect(welcome.getByText(say('welcome.running'))).toBeVisible(LONG);

    // Its badge, in the reader's digits.
    const tab = await helpclock.context.newPage();
    await tab.goto(desk.origin + desk.ticketPath(WAITING));
    await expect.poll(() => ticketBadge(tab), LONG).toContain(say('metric.firstReply'));
    expect(ARABIC.test(await ticketBadge(tab))).toBe(lang === 'fa');
    for (const id of ANSWERED) {
      await go(tab, desk.ticketPath(id));
      const key = { helpdesk: desk.helpdesk, site: desk.site, id: `${id}` };
      const isKnown = async () => (await tell(welcome, 'sla/of-tickets', [key])).some((view) => view.completeAt);
      await expect.poll(isKnown, LONG).toBe(true);
    }
    await go(tab, desk.ticketPath(WAITING));

    // Alerts, early enough for the ticket that waits.
    const options = await helpclock.openExtension('options.html#alerts');
    await options.getByLabel(say('options.alerts.quietWhen')).selectOption('never');
    await options.getByLabel(say('options.alerts.whose')).selectOption('all');
    const minutes = options.locator('input[type=number]').first();
    await minutes.fill('119');
    await minutes.blur();
    await options.getByLabel(say('options.alerts.switch')).check();
    await expect(options.getByLabel(say('options.alerts.switch'))).toBeChecked(LONG);

    // Told once, and clicked: the ticket.
    const notice = `zendesk|${desk.site}|${WAITING}|first_reply|1|warning`;
    await expect.poll(() => told(options), { timeout: 180_000 }).toContain(notice);
    expect(await tabInFront(helpclock)).toContain('options.html');
    await clickNotice(helpclock, notice);
    await expect.poll(() => tabInFront(helpclock), LONG).toBe(desk.origin + desk.ticketPath(WAITING));

    // The number, its tickets, and the file of them.
    const panel = await helpclock.openExtension('sidepanel.html');
    await panel.locator('#tab-team').click();
    const number = panel.locator('section.kpi .kpi-value').first();
    await number.waitFor(LONG);
    await number.click();
    const rows = panel.locator('.drill-row');
    await expect(rows).toHaveCount(ANSWERED.length, LONG);
    const [file] = await Promise.all([
      panel.waitForEvent('download', LONG),
      panel.getByRole('button', { name: say('drill.export') }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, '');
    const lines = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect(lines).toHaveLength(ANSWERED.length);
    await helpclock.close();
  });
}
