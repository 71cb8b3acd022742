import type { CDPSession, Page } from '@playwright/test';
import { type Desk, someTickets } from '../desks/desk';
import { freshdeskDesk } from '../desks/freshdesk';
import { hubspotDesk } from '../desks/hubspot';
import { zendeskDesk } from '../desks/zendesk';
import { launch } from '../e2e/launch';
import { rowChips } from '../e2e/overlay';
import { enableDesk, serveDesk } from '../e2e/serve-desk';
import type { Bench, Measure } from './bench';
import { median } from './measure';

const ROWS = 100;
const REDRAWS = 15;
const SAMPLE_US = 100;
/** Samples of ours further apart than this belong to two tasks. */
const APART_US = 1000;
const PATIENCE_MS = 30_000;

const DESKS: readonly (readonly [string, (now: number) => Desk])[] = [
  ['Zendesk', (now) => zendeskDesk(someTickets(ROWS, now), ROWS)],
  ['Freshdesk', (now) => freshdeskDesk(someTickets(ROWS, now), ROWS)],
  ['HubSpot', (now) => hubspotDesk(someTickets(ROWS, now), undefined, ROWS)],
];

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}
interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Profile nodes that run in the extension's scripts or were called by them. */
function ours({ nodes }: Profile): ReadonlySet<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Set<number>();
  const take = (id: number): void => {
    found.add(id);
    for (const child of byId.get(id)?.children ?? []) take(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith('chrome-extension://')) take(id);
  return found;
}

/** Milliseconds of the extension's script in all, and of its longest task. */
function scriptIn(profile: Profile): { readonly all: number; readonly longest: number } {
  const own = ours(profile);
  let [all, task, longest, away] = [0, 0, 0, 0];
  profile.samples?.forEach((id, i) => {
    const delta = profile.timeDeltas?.[i] ?? 0;
    if (own.has(id)) {
      if (away > APART_US) task = 0;
      all += delta;
      task += delta;
      away = 0;
      longest = Math.max(longest, task);
    } else away += delta;
  });
  return { all: all / 1000, longest: longest / 1000 };
}

async function stamped(page: Page, most: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while ((await rowChips(page)).length < most) {
    if (Date.now() > until) throw new Error(`Fewer than ${most} rows were stamped.`);
    await page.waitForTimeout(20);
  }
}

/** The app replaces all rows; Helpclock reads the list and stamps it again. */
async function redraw(page: Page, session: CDPSession, chips: number) {
  await session.send('Profiler.start');
  await page.evaluate(() => (window as unknown as { drawAgain(): Promise<void> }).drawAgain());
  await page.waitForTimeout(250);
  await stamped(page, chips);
  const { profile } = await session.send('Profiler.stop');
  return scriptIn(profile as Profile);
}

async function measureDesk(name: string, make: (now: number) => Desk): Promise<readonly Measure[]> {
  const helpclock = await launch();
  try {
    const desk = make(Date.now());
    await serveDesk(helpclock, desk);
    await enableDesk(helpclock, desk);
    const page = await helpclock.context.newPage();
    await page.goto(desk.origin + desk.queuePath);
    // Histories of the rows are read thirty at a time; from then on a redraw finds everything known.
    await stamped(page, 15);
    await page.waitForTimeout(10_000);
    const chips = (await rowChips(page)).length;
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    await redraw(page, session, chips);
    const runs: { readonly all: number; readonly longest: number }[] = [];
    for (let run = 0; run < REDRAWS; run += 1) runs.push(await redraw(page, session, chips));
    return [
      { what: `${name}: longest task`, value: median(runs.map(({ longest }) => longest)), unit: 'ms' },
      { what: `${name}: all script`, value: median(runs.map(({ all }) => all)), unit: 'ms' },
    ];
  } finally {
    await helpclock.close();
  }
}

export default {
  title: 'A queue of a hundred rows, stamped again',
  says: `The app replaces its ${ROWS} rows; Helpclock reads the list and stamps its chips anew. Script of Helpclock alone, by the browser's sampling profiler (every ${SAMPLE_US} µs), the median of ${REDRAWS} redraws; a frame has 16 ms.`,
  needs: ['e2e'],
  async run() {
    const measures: Measure[] = [];
    for (const [name, make] of DESKS) measures.push(...(await measureDesk(name, make)));
    return measures;
  },
} satisfies Bench;
