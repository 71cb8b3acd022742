import { browser } from '#imports';
import { instant } from '@/domain/time/instant';
import { openOwnPage, openPage } from '@/platform/open-page';
import { snoozedUntil } from '@/storage/snooze';
import { ticketUrl } from '@/storage/ticket-url';
import { snoozeAlerts } from './alerts/snooze';
import type { Background } from './background';
import { mostPressing } from './due/most-pressing';

/** How long the keyboard snoozes; pressed again it ends the snooze. */
const SNOOZE_MS = 60 * 60_000;

/** Opens the ticket that is due first; the list where there is none, or its address was never read. */
async function openNextTicket(background: Background): Promise<void> {
  const row = await mostPressing(background.db, await background.settings());
  const url = row && ticketUrl(row);
  await (url === undefined ? openOwnPage('/sidepanel.html') : openPage(url));
}

async function toggleSnooze(background: Background): Promise<void> {
  const now = background.clock();
  const until = await snoozedUntil(background.db);
  await snoozeAlerts(background, until !== undefined && until > now ? undefined : instant(now + SNOOZE_MS));
}

/** Opens the panel beside the page; Firefox has a command of its own for that. Must run inside the key press. */
async function openPanel(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}

/** What the keys of the manifest do. Must be called synchronously when the worker starts. */
export function listenToCommands(background: Background): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'next-ticket') void openNextTicket(background);
    else if (command === 'snooze-alerts') void toggleSnooze(background);
    else if (command === 'open-panel') void openPanel(tab?.windowId);
  });
}
