import type { Page } from '@playwright/test';
import { clickBadge, rowChips, ticketBadge } from '../../tests/e2e/overlay';
import { deskAt } from '../demo/desk';
import { answerFrom, DEMO_ORIGIN } from '../demo/zendesk/host';
import type { Camera } from './camera';

/** What cannot be read is tried three times, ever later, before it is said. */
const PATIENCE_MS = 40_000;

/** Tickets of the demo desk, by the state they are there to show. */
const TICKETS = {
  breached: 4301,
  risk: 4302,
  'on-time': 4303,
  paused: 4305,
  closed: 4309,
  met: 4310,
  merged: 4312,
} as const;

async function settled(page: Page, look: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && !(await look()); waited += 200) await page.waitForTimeout(200);
  await page.waitForTimeout(600);
}

async function openTicket(page: Page, id: number): Promise<void> {
  await page.goto(`${DEMO_ORIGIN}/agent/tickets/${id}`);
  const host = page.locator('helpclock-ticket');
  await settled(
    page,
    async () => (await ticketBadge(page)) !== '' && (await host.getAttribute('data-state')) !== 'loading',
  );
}

/** Opens the card and, by keyboard, why its first clock reads as it does. */
async function openCard(page: Page): Promise<void> {
  await clickBadge(page);
  await page.waitForTimeout(300);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
}

async function shootTickets(camera: Camera, page: Page): Promise<void> {
  for (const [state, id] of Object.entries(TICKETS)) {
    if (!camera.wants(`overlay-${state}`)) continue;
    await openTicket(page, id);
    await openCard(page);
    await camera.keep(page, `overlay-${state}`);
  }
}

async function shootQueue(camera: Camera, page: Page): Promise<void> {
  if (!camera.wants('overlay-queue')) return;
  await page.goto(`${DEMO_ORIGIN}/agent/filters/1`);
  await settled(page, async () => (await rowChips(page)).length > 7);
  await camera.keep(page, 'overlay-queue');
}

/** The helpdesk answers what it answers to somebody signed out, and shows a page nobody can read. */
async function shootTroubles(camera: Camera, page: Page): Promise<void> {
  const desk = answerFrom(deskAt(Date.now(), Date.now, camera.theme));
  const troubles = {
    'signed-out': (path: string) => (path.startsWith('/api/') ? { status: 401, body: '{}' } : undefined),
    unreadable: (path: string) =>
      path.startsWith('/api/') ? { status: 500, body: 'x' } : { body: '<!doctype html><body><h1>New layout</h1>' },
  } as const;
  for (const [state, answerTo] of Object.entries(troubles)) {
    if (!camera.wants(`overlay-${state}`)) continue;
    await camera.helpclock.context.unroute(`${DEMO_ORIGIN}/**`);
    await camera.helpclock.serve(DEMO_ORIGIN, (route, url) => {
      const answer = answerTo(url.pathname);
      return answer ? route.fulfill({ contentType: 'text/html', ...answer }) : desk(route, url);
    });
    await openTicket(page, TICKETS.breached);
    await openCard(page);
    await camera.keep(page, `overlay-${state}`);
  }
}

/** The overlay on the demo helpdesk: every state of a clock, the queue, and pages it cannot read. */
export async function shootOverlay(camera: Camera): Promise<void> {
  const page = await camera.helpclock.context.newPage();
  await page.setViewportSize({ width: 1180, height: 640 });
  await camera.helpclock.context.unroute(`${DEMO_ORIGIN}/**`);
  await camera.helpclock.serve(DEMO_ORIGIN, answerFrom(deskAt(Date.now(), Date.now, camera.theme)));
  await shootTickets(camera, page);
  await shootQueue(camera, page);
  if (camera.wants('overlay-narrow')) {
    await page.setViewportSize({ width: 720, height: 640 });
    await openTicket(page, TICKETS.risk);
    await openCard(page);
    await camera.keep(page, 'overlay-narrow');
  }
  await shootTroubles(camera, page);
  await page.close();
}
