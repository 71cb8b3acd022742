import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { type Desk, someTickets } from '../desks/desk';
import { freshdeskDesk } from '../desks/freshdesk';
import { gorgiasDesk } from '../desks/gorgias';
import { hubspotDesk } from '../desks/hubspot';
import { zendeskDesk } from '../desks/zendesk';
import { type Launched, launch } from './launch';
import { rowChips, ticketBadge } from './overlay';
import { enableDesk, go, type Served, serveDesk } from './serve-desk';

const DESKS: readonly (readonly [string, (now: number) => Desk])[] = [
  ['Zendesk', (now) => zendeskDesk(someTickets(40, now))],
  ['Freshdesk', (now) => freshdeskDesk(someTickets(40, now))],
  ['Gorgias', (now) => gorgiasDesk(someTickets(40, now))],
  ['HubSpot', (now) => hubspotDesk(someTickets(40, now))],
];

/** The badge with words of a clock, not "Reading…". */
const CLOCK = /left|over|paused|met|no clock/;

async function opened(
  make: (now: number) => Desk,
): Promise<{ helpclock: Launched; desk: Desk; page: Page; served: Served }> {
  const helpclock = await launch();
  const desk = make(Date.now());
  const served = await serveDesk(helpclock, desk);
  await enableDesk(helpclock, desk);
  return { helpclock, desk, page: await helpclock.context.newPage(), served };
}

/** Every shift of the layout from the first paint on, however small, also right after input. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
const shiftsOn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

for (const [name, make] of DESKS) {
  test(`${name}: the badge on a ticket and the chips of a list shift nothing`, async () => {
    const { helpclock, desk, page } = await opened(make);
    await watchShifts(page);
    await page.goto(desk.origin + desk.ticketPath(1000));
    await expect.poll(() => ticketBadge(page)).toMatch(CLOCK);
    await page.waitForTimeout(500);
    expect(await shiftsOn(page)).toEqual([]);

    await page.goto(desk.origin + desk.queuePath);
    if (name !== 'Gorgias') await expect.poll(async () => (await rowChips(page)).length).toBeGreaterThan(5);
    await page.waitForTimeout(1500);
    expect(await shiftsOn(page)).toEqual([]);
    await helpclock.close();
  });
}

test('the badge wears the theme of the page, not that of the system, and changes with it', async () => {
  const { helpclock, desk, page, served } = await opened((now) => zendeskDesk(someTickets(10, now)));
  const worn = () => page.evaluate(() => document.querySelector<HTMLElement>('helpclock-ticket')?.dataset['theme']);
  served.html = 'data-theme="dark"';
  await page.goto(desk.origin + desk.ticketPath(1000));
  await expect.poll(worn).toBe('dark');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await expect.poll(worn).toBe('light');
  await helpclock.close();
});

test('a page without a theme of its own is judged by the ground it lies on', async () => {
  const { helpclock, desk, page, served } = await opened((now) => freshdeskDesk(someTickets(10, now)));
  const worn = () => page.evaluate(() => document.querySelector<HTMLElement>('helpclock-ticket')?.dataset['theme']);
  served.css = 'body.night { background: #101418; color: #eee }';
  await page.goto(desk.origin + desk.ticketPath(1000));
  await expect.poll(worn).toBe('light');
  await page.evaluate(() => document.body.classList.add('night'));
  await expect.poll(worn).toBe('dark');
  await helpclock.close();
});

interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds after everything that can be thrown away has been. */
async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    megabytes: Math.round(of('JSHeapUsedSize') / 10_000) / 100,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

test('three hundred navigations in one page leave nothing behind', async () => {
  test.setTimeout(600_000);
  const { helpclock, desk, page } = await opened((now) => zendeskDesk(someTickets(40, now)));
  const session = await helpclock.context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(desk.origin + desk.queuePath);
  const wander = async (rounds: number) => {
    for (let i = 0; i < rounds; i += 1) {
      await go(page, i % 10 === 9 ? desk.queuePath : desk.ticketPath(1000 + (i % 40)));
      await page.waitForTimeout(250);
    }
    await go(page, desk.ticketPath(1000));
    await expect.poll(() => ticketBadge(page)).toMatch(CLOCK);
    await page.waitForTimeout(1000);
  };
  await wander(100);
  const before = await heldBy(session);
  await wander(300);
  const after = await heldBy(session);
  test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });
  console.log(JSON.stringify({ before, after }));
  expect(after.nodes - before.nodes).toBeLessThan(before.nodes * 0.1);
  expect(after.listeners - before.listeners).toBeLessThan(20);
  expect(after.megabytes - before.megabytes).toBeLessThan(2);
  await helpclock.close();
});
