import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { type Launched, launch } from '../../tests/e2e/launch';
import { clickBadge, rowChips, ticketBadge } from '../../tests/e2e/overlay';
import { prepareDemo } from './prepare';
import { DEMO_ORIGIN, type Desk } from './zendesk/host';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 20_000;
const SETTLE_MS = 300;

/** Waits until `look` gives something. */
async function until<T>(what: string, page: Page, look: () => Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await page.waitForTimeout(100);
  }
  throw new Error(`The demo showed no ${what} within ${PATIENCE_MS / 1000} seconds.`);
}

/** Takes a picture of a page, or of a part of it, into a folder of the project. */
export type Shoot = (from: Page | Locator, name: string) => Promise<unknown>;

export async function shooter(folder: string): Promise<Shoot> {
  await rm(join(ROOT, folder), { recursive: true, force: true });
  await mkdir(join(ROOT, folder), { recursive: true });
  return (from, name) => from.screenshot({ path: join(ROOT, folder, `${name}.png`) });
}

/** What the badge says once the ticket's history has been read and painted. */
async function openTicket(page: Page, id: number): Promise<string> {
  const history = page.waitForResponse((answer) => answer.url().includes(`/tickets/${id}/audits`));
  await page.goto(`${DEMO_ORIGIN}/agent/tickets/${id}`);
  await history;
  let before = '';
  return until('badge', page, async () => {
    await page.waitForTimeout(SETTLE_MS);
    const now = await ticketBadge(page);
    const isSettled = now !== '' && now === before;
    before = now;
    return isSettled ? now : undefined;
  });
}

/** Opens each ticket, as its agent would, and tells what its badge says. */
export async function visitTickets(page: Page, desk: Desk): Promise<readonly (readonly [string, string, string])[]> {
  const rows: (readonly [string, string, string])[] = [];
  for (const ticket of desk.live) {
    rows.push([`#${ticket.id}`, ticket.subject, await openTicket(page, ticket.id)]);
  }
  return rows;
}

export async function showOverlay(page: Page, shoot: Shoot): Promise<void> {
  await openTicket(page, 4302);
  await clickBadge(page);
  await page.waitForTimeout(SETTLE_MS);
  await shoot(page, 'overlay-ticket');
}

export async function showQueue(page: Page, shoot: Shoot): Promise<void> {
  await page.goto(`${DEMO_ORIGIN}/agent/filters/1`);
  await until('chips in the list', page, async () => ((await rowChips(page)).length > 0 ? true : undefined));
  await shoot(page, 'overlay-list');
}

export async function showPopup(helpclock: Launched, shoot: Shoot): Promise<void> {
  const popup = await helpclock.openExtension('popup.html');
  await popup.setViewportSize({ width: 480, height: 600 });
  await popup.getByRole('listitem').first().waitFor();
  await shoot(popup.locator('main'), 'popup');
  await popup.close();
}

/** Opens the panel at its usual width, once it shows numbers. */
export async function openPanel(helpclock: Launched): Promise<Page> {
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.setViewportSize({ width: 420, height: 900 });
  await panel.getByRole('listitem').first().waitFor();
  await panel.waitForTimeout(1000);
  return panel;
}

async function exportCsv(panel: Page, folder: string): Promise<void> {
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export CSV' }).click();
  await (await download).saveAs(join(ROOT, folder, 'tickets.csv'));
}

/** The demo without a display: the same pages, seen by nobody, kept as pictures. */
export async function tour(desk: Desk): Promise<void> {
  const folder = 'demo-output';
  const shoot = await shooter(folder);
  const helpclock = await launch({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  try {
    await prepareDemo(helpclock, desk);
    const page = helpclock.context.pages()[0] ?? (await helpclock.context.newPage());
    const tickets = await visitTickets(page, desk);
    await showQueue(page, shoot);
    await showOverlay(page, shoot);
    await showPopup(helpclock, shoot);
    const panel = await openPanel(helpclock);
    await shoot(panel, 'panel');
    await exportCsv(panel, folder);
    for (const [id, subject, badge] of tickets) console.log(`${id}  ${subject.padEnd(48)} ${badge}`);
    console.log(`\n${desk.past.length} finished tickets behind them. Pictures and tickets.csv are in ${folder}/.`);
  } finally {
    await helpclock.close();
  }
}
