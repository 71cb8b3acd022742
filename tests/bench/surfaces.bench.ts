import type { Page } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { multiplyDue, tellTickets } from '../../scripts/screenshots/store';
import { type Launched, launch } from '../e2e/launch';
import type { Bench, Measure } from './bench';
import { median } from './measure';

/** Open tickets: what a team has at hand, and far more than that. */
const USUAL = 200;
const MANY = 10_000;
const RUNS = 9;
const PATIENCE_MS = 30_000;

/** Where each surface keeps the moment its first line or number was painted, in milliseconds since its navigation began. */
const WATCH = (selector: string) => `
  new MutationObserver((_, watcher) => {
    if (!document.querySelector('${selector}')) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.paintedAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });`;

/** Asked again and again: an extension's page forbids the `eval` that waiting inside it would take. */
async function paintedAt(page: Page): Promise<number> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    const at = await page.evaluate<number | undefined>('globalThis.paintedAt');
    if (at !== undefined) return at;
    await page.waitForTimeout(20);
  }
  throw new Error(`${page.url()} painted nothing within ${PATIENCE_MS / 1000} seconds.`);
}

async function open(helpclock: Launched, path: string, selector: string, tab: string): Promise<number> {
  const page = await helpclock.context.newPage();
  await page.addInitScript(`localStorage.setItem('panel-view', '{"tab":"${tab}","bar":{"period":"28"}}');`);
  await page.addInitScript(WATCH(selector));
  await page.goto(`chrome-extension://${helpclock.extensionId}/${path}`, { waitUntil: 'commit' });
  const took = await paintedAt(page);
  await page.close();
  return took;
}

const SURFACES = [
  { what: 'popup: the first tickets', path: 'popup.html', selector: 'a.due', tab: 'now' },
  { what: 'panel, Now: the first tickets', path: 'sidepanel.html', selector: 'a.due', tab: 'now' },
  { what: 'panel, Team: all cards', path: 'sidepanel.html', selector: '.kpi-value', tab: 'team' },
  { what: 'panel, CSAT: all cards', path: 'sidepanel.html', selector: '.kpi-value', tab: 'csat' },
] as const;

const LISTS = SURFACES.filter(({ selector }) => selector === 'a.due');

async function openings(
  helpclock: Launched,
  surfaces: readonly (typeof SURFACES)[number][],
  state: string,
): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const { what, path, selector, tab } of surfaces) {
    await open(helpclock, path, selector, tab);
    const took: number[] = [];
    for (let run = 0; run < RUNS; run += 1) took.push(await open(helpclock, path, selector, tab));
    measures.push({ what: `${what} (${state})`, value: median(took), unit: 'ms' });
  }
  return measures;
}

async function measure(): Promise<readonly Measure[]> {
  const helpclock = await launch();
  try {
    const desk = deskAt(Date.now(), Date.now);
    await prepareDemo(helpclock, desk);
    const page = await helpclock.openExtension('manifest.json');
    await tellTickets(page, desk.live, Date.now());
    await multiplyDue(page, USUAL);
    const usual = await openings(helpclock, SURFACES, `${USUAL} open`);
    await multiplyDue(page, MANY);
    const many = await openings(helpclock, LISTS, `${MANY.toLocaleString('en')} open`);
    return [...usual, ...many];
  } finally {
    await helpclock.close();
  }
}

export default {
  title: 'Opening popup and panel',
  says: `From the start of the navigation until the first ticket or the cards are painted and the page answers again, with ninety days of history in the store and as many open tickets as said. The median of ${RUNS} openings, each in a new page.`,
  needs: ['e2e'],
  run: measure,
} satisfies Bench;
