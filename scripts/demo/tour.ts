import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type Launched, launch } from '../../tests/e2e/launch';
import { clickBadge, rowChips, ticketBadge } from '../../tests/e2e/overlay';
import { prepareDemo } from './prepare';
import { DEMO_ORIGIN, type Desk } from './zendesk/host';

const FOLDER = fileURLToPath(new URL('../../demo-output', import.meta.url));
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

const shot = (page: Page, name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });

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
async function visitTickets(page: Page, desk: Desk): Promise<readonly (readonly [string, string, string])[]> {
  const rows: (readonly [string, string, string])[] = [];
  for (const ticket of desk.live) {
    rows.push([`#${ticket.id}`, ticket.subject, await openTicket(page, ticket.id)]);
  }
  return rows;
}

async function showOverlay(page: Page): Promise<void> {
  await openTicket(page, 4302);
  await clickBadge(page);
  await page.waitForTimeout(SETTLE_MS);
  await shot(page, 'overlay-ticket');
}

async function showQueue(page: Page): Promise<void> {
  await page.goto(`${DEMO_ORIGIN}/agent/filters/1`);
  await until('chips in the list', page, async () => ((await rowChips(page)).length > 0 ? true : undefined));
  await shot(page, 'overlay-list');
}

async function showSurfaces(helpclock: Launched): Promise<void> {
  const popup = await helpclock.openExtension('popup.html');
  await popup.setViewportSize({ width: 480, height: 600 });
  await popup.getByRole('listitem').first().waitFor();
  await popup.locator('main').screenshot({ path: join(FOLDER, 'popup.png') });
  await popup.close();
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.setViewportSize({ width: 420, height: 900 });
  await panel.getByRole('button', { name: 'Export CSV' }).waitFor();
  await panel.waitForTimeout(500);
  await shot(panel, 'panel');
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export CSV' }).click();
  await (await download).saveAs(join(FOLDER, 'tickets.csv'));
  await panel.close();
}

/** The demo without a display: the same pages, seen by nobody, kept as pictures. */
export async function tour(desk: Desk): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const helpclock = await launch({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  try {
    await prepareDemo(helpclock, desk);
    const page = helpclock.context.pages()[0] ?? (await helpclock.context.newPage());
    const tickets = await visitTickets(page, desk);
    await showQueue(page);
    await showOverlay(page);
    await showSurfaces(helpclock);
    for (const [id, subject, badge] of tickets) console.log(`${id}  ${subject.padEnd(48)} ${badge}`);
    console.log(`\n${desk.past.length} finished tickets behind them. Pictures and tickets.csv are in demo-output/.`);
  } finally {
    await helpclock.close();
  }
}
