import { expect, type Page, test } from '@playwright/test';
import type { Desk, DeskTicket } from '../desks/desk';
import { freshdeskDesk } from '../desks/freshdesk';
import { gorgiasDesk } from '../desks/gorgias';
import { hubspotDesk } from '../desks/hubspot';
import { slowDown } from '../desks/trouble';
import { zendeskDesk } from '../desks/zendesk';
import { type Launched, launch } from './launch';
import { rowChips, ticketBadge } from './overlay';
import { enableDesk, go, type Served, serveDesk } from './serve-desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 1001 waits for half an hour, 1002 for three hours; 1003 was answered; 1004 is solved; the others wait like 1001. */
function tickets(now: number): readonly DeskTicket[] {
  const waiting = (id: number, since: number): DeskTicket => ({
    id,
    subject: `Question ${id}`,
    createdAt: now - since,
    updatedAt: now - since,
  });
  const answered = { ...waiting(1003, 5 * HOUR), repliedAt: now - 4 * HOUR, updatedAt: now - 4 * HOUR };
  return [
    waiting(1001, 30 * MINUTE),
    waiting(1002, 3 * HOUR),
    answered,
    { ...answered, id: 1004, subject: 'Question 1004', solvedAt: now - 2 * HOUR, updatedAt: now - 2 * HOUR },
    ...Array.from({ length: 12 }, (_, i) => waiting(1010 + i, 30 * MINUTE)),
  ];
}

const LEFT = /First reply 1h (29|30)m left/;
const OVER = /First reply 1h( \d+m)? over/;

interface Case {
  readonly name: string;
  readonly make: (now: number) => Desk;
  /** Rows of the queue that get a chip; none where a list's rows are not known. */
  readonly chips: number;
  /** What a refusal says: a helpdesk nobody has shown to answer says that it does not. */
  readonly refusal?: RegExp;
}

const CASES: readonly Case[] = [
  { name: 'Zendesk', make: (now) => zendeskDesk(tickets(now)), chips: 15 },
  { name: 'Freshdesk', make: (now) => freshdeskDesk(tickets(now)), chips: 15 },
  { name: 'Gorgias', make: (now) => gorgiasDesk(tickets(now)), chips: 0, refusal: /This account does not answer/ },
  { name: 'HubSpot', make: (now) => hubspotDesk(tickets(now)), chips: 15 },
];

interface Started {
  readonly helpclock: Launched;
  readonly desk: Desk;
  readonly served: Served;
  readonly page: Page;
  readonly complaints: string[];
  open(id: number): Promise<unknown>;
}

async function started(one: Case): Promise<Started> {
  const helpclock = await launch();
  const desk = one.make(Date.now());
  const served = await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  const page = await helpclock.context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    helpclock,
    desk,
    served,
    page,
    complaints,
    open: (id) => page.goto(desk.origin + desk.ticketPath(id)),
  };
}

/** The allowance a site was given outlives a page; a test that refuses and then allows begins anew. */
const forgetRests = (page: Page) => page.evaluate(() => localStorage.removeItem('helpclock-requests'));

for (const one of CASES) {
  test.describe(one.name, () => {
    test('ticket, list and the ways between them, without a reload', async () => {
      const { helpclock, desk, page, open, complaints } = await started(one);
      await open(1001);
      await expect.poll(() => ticketBadge(page)).toMatch(LEFT);

      await go(page, desk.ticketPath(1002));
      await expect.poll(() => ticketBadge(page)).toMatch(OVER);

      await go(page, desk.ticketPath(1003));
      await expect.poll(() => ticketBadge(page)).toMatch(/Resolution 1d|Resolution 4\dh/);

      await go(page, desk.queuePath);
      await expect.poll(async () => (await rowChips(page)).length).toBe(one.chips);
      expect(await ticketBadge(page)).toBe('');

      await page.goBack();
      await page.evaluate(() => (window as unknown as { drawAgain(): Promise<void> }).drawAgain());
      await expect.poll(() => ticketBadge(page)).toMatch(/Resolution/);
      expect(complaints).toEqual([]);
      await helpclock.close();
    });

    test('a page that lags behind its address never shows the clock of the ticket before', async () => {
      const { helpclock, desk, page, open } = await started(one);
      await open(1002);
      await expect.poll(() => ticketBadge(page)).toMatch(OVER);
      const moving = go(page, desk.ticketPath(1001), 2500);
      await expect.poll(() => ticketBadge(page)).toMatch(LEFT);
      const seen = new Set<string>();
      while ((await Promise.race([moving.then(() => 'there'), page.waitForTimeout(100)])) !== 'there') {
        seen.add(await ticketBadge(page));
      }
      await page.waitForTimeout(500);
      seen.add(await ticketBadge(page));
      expect([...seen].filter((text) => OVER.test(text))).toEqual([]);
      await helpclock.close();
    });

    test('rows that the app replaces are stamped again, once', async () => {
      test.skip(one.chips === 0, 'The rows of its lists are not known.');
      const { helpclock, desk, page } = await started(one);
      await page.goto(desk.origin + desk.queuePath);
      await expect.poll(async () => (await rowChips(page)).length).toBe(one.chips);
      for (let i = 0; i < 3; i += 1) {
        await page.evaluate(() => (window as unknown as { drawAgain(): Promise<void> }).drawAgain());
        await expect.poll(async () => (await rowChips(page)).length).toBe(one.chips);
      }
      await helpclock.close();
    });

    test('every answer that is none is told in words, and a slow one is waited for', async () => {
      test.setTimeout(180_000);
      const { helpclock, served, page, open, complaints } = await started(one);
      const refused = one.refusal;
      const WRONG: readonly (readonly [number, Served['trouble'], RegExp])[] = [
        [1010, () => ({ status: 401 }), refused ?? /Signed out of the helpdesk/],
        [1011, () => ({ status: 403, json: {} }), refused ?? /No access to this ticket/],
        [1012, () => ({ status: 404, json: {} }), /Ticket not found/],
        [1013, () => slowDown(3600), /Waiting for the helpdesk/],
        [1014, () => ({ status: 500, html: 'Oops' }), /The helpdesk has a problem/],
        [1015, () => ({ status: 200, html: '<!doctype html><title>Sign in</title>' }), refused ?? /Unexpected answer/],
        [1016, () => ({ status: 302, headers: { location: '/login' } }), refused ?? /Signed out of the helpdesk/],
        [1017, () => ({ status: 200, json: { nonsense: true } }), /Cannot read this page/],
      ];
      for (const [id, trouble, words] of WRONG) {
        served.trouble = trouble;
        await open(id);
        await expect.poll(() => ticketBadge(page), `ticket ${id}`).toMatch(words);
        await forgetRests(page);
      }
      served.trouble = async () => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        return undefined;
      };
      await open(1018);
      await expect.poll(() => ticketBadge(page)).toMatch(/Reading…/);
      await expect.poll(() => ticketBadge(page), { timeout: 20_000 }).toMatch(LEFT);
      expect(complaints).toEqual([]);
      await helpclock.close();
    });

    test('a worker killed between two tickets is not missed', async () => {
      const { helpclock, desk, page, open } = await started(one);
      await open(1001);
      await expect.poll(() => ticketBadge(page)).toMatch(LEFT);
      await helpclock.killWorker();
      await go(page, desk.ticketPath(1002));
      await expect.poll(() => ticketBadge(page)).toMatch(OVER);
      await helpclock.close();
    });
  });
}

test('HubSpot › a token that had grown stale is read anew once the page has renewed it', async () => {
  let token = 'first';
  const { helpclock, desk, page, open } = await started({
    name: 'HubSpot',
    make: (now) => hubspotDesk(tickets(now), () => token),
    chips: 15,
  });
  await open(1001);
  await expect.poll(() => ticketBadge(page)).toMatch(LEFT);
  token = 'second';
  const refused = page.waitForResponse((response) => response.status() === 403);
  const moving = go(page, desk.ticketPath(1002));
  await refused;
  await page.evaluate(() => cookieStore.set('hubspotapi-csrf', 'second'));
  await moving;
  await expect.poll(() => ticketBadge(page)).toMatch(OVER);
  await helpclock.close();
});
