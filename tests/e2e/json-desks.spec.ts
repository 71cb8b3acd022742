import { expect, type Page, test } from '@playwright/test';
import type { Desk, DeskTicket } from '../desks/desk';
import { intercomDesk } from '../desks/intercom';
import { jiraDesk } from '../desks/jira';
import { kayakoDesk } from '../desks/kayako';
import { servicenowDesk } from '../desks/servicenow';
import { zohoDesk } from '../desks/zoho-desk';
import { launch } from './launch';
import { rowChips, ticketBadge } from './overlay';
import { enableDesk, go, serveDesk } from './serve-desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 1001 waits for half an hour, 1002 for three hours; 1003 was answered. */
function ticketsAt(now: number): DeskTicket[] {
  const waiting = (id: number, since: number): DeskTicket => ({
    id,
    subject: `Question ${id}`,
    createdAt: now - since,
    updatedAt: now - since,
  });
  return [
    waiting(1001, 30 * MINUTE),
    waiting(1002, 3 * HOUR),
    { ...waiting(1003, 5 * HOUR), repliedAt: now - 4 * HOUR, updatedAt: now - 4 * HOUR },
  ];
}

const LEFT = /First reply 1h (2\d|30)m left/;
const OVER = /First reply 1h( \d+m)? over/;
const ANSWERED = /Resolution 1d|Resolution 4\dh/;
const PATIENCE = { timeout: 60_000 };

interface Case {
  readonly name: string;
  readonly make: (tickets: readonly DeskTicket[]) => Desk;
  /** Rows of the queue that get a chip; none where a list's rows are not known. */
  readonly chips: number;
  /** Its shell loads another page into its frame rather than drawing anew. */
  readonly isLoaded?: true;
}

const CASES: readonly Case[] = [
  { name: 'Jira Service Management', make: jiraDesk, chips: 3 },
  { name: 'ServiceNow, in the frame of its shell', make: servicenowDesk, chips: 3, isLoaded: true },
  { name: 'Zoho Desk, the container of the ticket before still there', make: zohoDesk, chips: 3 },
  { name: 'Intercom, inside its shadow root', make: intercomDesk, chips: 0 },
  { name: 'Kayako', make: kayakoDesk, chips: 3 },
];

const move = (page: Page, desk: Desk, path: string, { isLoaded }: Case): Promise<unknown> =>
  isLoaded ? page.goto(desk.origin + path) : go(page, path);

for (const one of CASES) {
  test(`${one.name}: tickets, a list, and a ticket that does not exist`, async () => {
    test.setTimeout(240_000);
    const helpclock = await launch();
    const desk = one.make(ticketsAt(Date.now()));
    await serveDesk(helpclock, desk);
    await enableDesk(helpclock, desk);
    const page = await helpclock.context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(desk.origin + desk.ticketPath(1001));
    await expect.poll(() => ticketBadge(page), PATIENCE).toMatch(LEFT);
    await move(page, desk, desk.ticketPath(1002), one);
    await expect.poll(() => ticketBadge(page), PATIENCE).toMatch(OVER);
    await move(page, desk, desk.ticketPath(1003), one);
    await expect.poll(() => ticketBadge(page), PATIENCE).toMatch(ANSWERED);
    await move(page, desk, desk.queuePath, one);
    await expect.poll(async () => (await rowChips(page)).length, PATIENCE).toBe(one.chips);
    await page.goto(desk.origin + desk.ticketPath(1999));
    await expect.poll(() => ticketBadge(page), PATIENCE).toMatch(/Ticket not found/);
    expect(complaints).toEqual([]);
    await helpclock.close();
  });
}

test('Intercom: a reply drawn inside the shadow root is noticed', async () => {
  test.setTimeout(240_000);
  const helpclock = await launch();
  const tickets = ticketsAt(Date.now());
  const desk = intercomDesk(tickets);
  await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  const page = await helpclock.context.newPage();
  await page.goto(desk.origin + desk.ticketPath(1001));
  await expect.poll(() => ticketBadge(page), PATIENCE).toMatch(LEFT);
  const [asked] = tickets;
  const now = Date.now();
  if (asked) tickets[0] = { ...asked, repliedAt: now - 1000, updatedAt: now - 1000 };
  await page.evaluate(() => {
    const root = document.querySelector('#teammate-app-react')?.shadowRoot;
    const part = document.createElement('div');
    part.className = 'group/content-part';
    root?.querySelector('[data-testid="conversation-stream-scroll-container"]')?.append(part);
  });
  await expect.poll(() => ticketBadge(page), PATIENCE).toMatch(/Resolution/);
  await helpclock.close();
});
