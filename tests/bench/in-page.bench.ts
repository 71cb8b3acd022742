import type { Page } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { answerFrom, DEMO_ORIGIN } from '../../scripts/demo/zendesk/host';
import { type Launched, launch } from '../e2e/launch';
import { rowChips, ticketBadge } from '../e2e/overlay';
import type { Bench, Measure } from './bench';
import { median } from './measure';

const TICKETS = [4301, 4302, 4303, 4304, 4305, 4306, 4308, 4309, 4310];
const IDLE_MS = 60_000;
const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 30_000;
const ticket = (id: number) => `${DEMO_ORIGIN}/agent/tickets/${id}`;
const LIST = `${DEMO_ORIGIN}/agent/filters/1`;
/** A clock's words; before them the badge says that the ticket is being read. */
const CLOCK = /left|over|met|paused|breached/;

/** Milliseconds from the page's own DOMContentLoaded until `isPainted`. */
async function paintTime(page: Page, url: string, isPainted: () => Promise<boolean>): Promise<number> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const until = Date.now() + PATIENCE_MS;
  while (!(await isPainted())) {
    if (Date.now() > until) throw new Error(`Nothing was painted on ${url}.`);
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
  const at = Date.now();
  const ready = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return performance.timeOrigin + (entry as PerformanceNavigationTiming).domContentLoadedEventEnd;
  });
  return at - ready;
}

async function ticketTimes(page: Page): Promise<number> {
  const times: number[] = [];
  for (const id of TICKETS)
    times.push(await paintTime(page, ticket(id), async () => CLOCK.test(await ticketBadge(page))));
  return median(times);
}

const listTime = (page: Page): Promise<number> =>
  paintTime(page, LIST, async () => (await rowChips(page)).some((chip) => /\d/.test(chip)));

/** Milliseconds of script and of all main-thread work in a minute in which nobody touches the page. */
async function idleWork(page: Page, url: string): Promise<{ readonly script: number; readonly all: number }> {
  await page.goto(url);
  await page.waitForTimeout(5000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? Number.NaN) * 1000;
    return { script: of('ScriptDuration'), all: of('TaskDuration') };
  };
  const before = await read();
  await page.waitForTimeout(IDLE_MS);
  const after = await read();
  await session.detach();
  return { script: after.script - before.script, all: after.all - before.all };
}

const PAGES = [
  ['a ticket whose clock shows seconds', ticket(4302)],
  ['a ticket whose clock rests', ticket(4305)],
  ['a list of eight tickets', LIST],
] as const;

async function idleMeasures(helpclock: Launched, bare: Page): Promise<readonly Measure[]> {
  const page = await helpclock.context.newPage();
  const measures: Measure[] = [];
  for (const [what, url] of PAGES) {
    const [ours, without] = await Promise.all([idleWork(page, url), idleWork(bare, url)]);
    measures.push(
      {
        what: `script in a minute, ${what}`,
        value: ours.script,
        unit: 'ms',
        beside: { 'the page alone': without.script },
      },
      {
        what: `main thread in a minute, ${what}`,
        value: ours.all,
        unit: 'ms',
        beside: { 'the page alone': without.all },
      },
    );
  }
  return measures;
}

export default {
  title: 'In the helpdesk’s page',
  says: 'The demo helpdesk in a headless browser. Painted: from DOMContentLoaded until the clock’s words stand on the page, the median of nine tickets, looked at every few milliseconds; answers of the demo’s API are included. Idle: a minute in which nobody touches the page, beside the same page without Helpclock.',
  needs: ['e2e'],
  async run() {
    const desk = deskAt(Date.now(), Date.now);
    const helpclock = await launch();
    const without = await launch();
    try {
      await prepareDemo(helpclock, desk, { withHistory: false });
      await without.serve(DEMO_ORIGIN, answerFrom(desk));
      const page = await helpclock.context.newPage();
      await ticketTimes(page);
      await listTime(page);
      const known = { ticket: await ticketTimes(page), list: await listTime(page) };
      const fresh = await launch();
      await prepareDemo(fresh, desk, { withHistory: false });
      const freshPage = await fresh.context.newPage();
      const unseen = { ticket: await ticketTimes(freshPage), list: await listTime(freshPage) };
      await fresh.close();
      await page.close();
      return [
        { what: 'badge painted, ticket never seen before', value: unseen.ticket, unit: 'ms' },
        { what: 'badge painted, ticket seen before', value: known.ticket, unit: 'ms' },
        { what: 'first chips painted, list seen before', value: known.list, unit: 'ms' },
        ...(await idleMeasures(helpclock, await without.context.newPage())),
      ];
    } finally {
      await helpclock.close();
      await without.close();
    }
  },
} satisfies Bench;
