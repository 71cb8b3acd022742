import { expect, type Page, test } from '@playwright/test';
import type { DeskTicket } from '../desks/desk';
import { zendeskDesk } from '../desks/zendesk';
import { type Launched, launch } from './launch';
import { rowChips } from './overlay';
import { enableDesk, serveDesk } from './serve-desk';

// "My open tickets": who is logged in is read from the helpdesk, and the user has the last word.

const MINUTE = 60_000;

/** Two hours are promised: 1003 of Kim's is late, then come 1001 and 1005; 1006 of hers is solved. Rui holds the others. */
const tickets = (now: number): readonly DeskTicket[] =>
  (
    [
      [1001, 100, 501],
      [1002, 110, 502],
      [1003, 150, 501],
      [1004, 10, 502],
      [1005, 20, 501],
    ] as const
  )
    .map(([id, minutes, agent]): DeskTicket => {
      const createdAt = now - minutes * MINUTE;
      return { id, subject: `Question ${id}`, createdAt, updatedAt: createdAt, agent };
    })
    .concat({
      id: 1006,
      subject: 'Question 1006',
      createdAt: now - 90 * MINUTE,
      updatedAt: now - 60 * MINUTE,
      repliedAt: now - 70 * MINUTE,
      solvedAt: now - 60 * MINUTE,
    });

const KIM = ['1003', '1001', '1005'];
const RUI = ['1002', '1004'];
const ALL = ['1003', '1002', '1001', '1005', '1004'];

const listed = async (popup: Page): Promise<readonly string[]> =>
  (await popup.locator('.list .number').allTextContents()).map((number) => number.replace('#', ''));

const countsIn = async (popup: Page): Promise<readonly string[]> =>
  popup.getByRole('group', { name: 'Number of tickets by state' }).getByRole('button').allTextContents();

async function seesTickets(helpclock: Launched, expected: readonly string[]): Promise<Page> {
  const popup = await helpclock.openExtension('popup.html');
  await expect.poll(() => listed(popup), { timeout: 30_000 }).toEqual(expected);
  return popup;
}

async function chooseMe(helpclock: Launched, option: string): Promise<void> {
  const options = await helpclock.openExtension('options.html#sites');
  await options
    .getByRole('link', { name: /acme\.zendesk\.com/ })
    .first()
    .click();
  const me = options.getByLabel('You are', { exact: true });
  await me.selectOption({ label: option });
  await expect(me.locator('option:checked')).toHaveText(option);
  await options.close();
}

test('the popup lists the tickets of whoever is logged in, by next deadline, until the user says otherwise', async () => {
  const helpclock = await launch();
  const login = { id: 501 };
  const desk = zendeskDesk(tickets(Date.now()), 30, login);
  await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  const page = await helpclock.context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const openQueue = async () => {
    await page.goto(desk.origin + desk.queuePath);
    await expect.poll(async () => (await rowChips(page)).length, { timeout: 30_000 }).toBe(ALL.length);
  };

  await openQueue();
  let popup = await seesTickets(helpclock, KIM);
  expect(await countsIn(popup)).toEqual(['1 breached', '1 at risk', '1 on time', '0 paused']);
  await popup.getByRole('button', { name: "Everyone's" }).click();
  await expect.poll(() => listed(popup)).toEqual(ALL);
  await popup.close();

  await chooseMe(helpclock, 'Rui Costa');
  popup = await seesTickets(helpclock, RUI);
  await popup.close();
  await openQueue();
  await (await seesTickets(helpclock, RUI)).close();

  await chooseMe(helpclock, "nobody: show everyone's tickets");
  await (await seesTickets(helpclock, ALL)).close();

  await chooseMe(helpclock, '\u2068Kim Ito\u2069 (read from the page)');
  await (await seesTickets(helpclock, KIM)).close();

  // Another agent logs in in the same browser.
  login.id = 502;
  await openQueue();
  await (await seesTickets(helpclock, RUI)).close();
  await helpclock.killWorker();
  await (await seesTickets(helpclock, RUI)).close();
  expect(complaints).toEqual([]);
  await helpclock.close();
});
