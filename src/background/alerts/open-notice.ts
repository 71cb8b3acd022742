import { readVarianceId } from '@/domain/kpi/variance/variance-id';
import { currentFacts } from '@/domain/tickets/current-facts';
import { openOwnPage, openPage } from '@/platform/open-page';
import type { HelpclockDatabase } from '@/storage/database';
import { ticketUrl } from '@/storage/ticket-url';
import { DIGEST_ID } from './notice';

/** Where the ticket of an alert is found; undefined when its address was never read, or it is gone. */
async function urlOf(db: HelpclockDatabase, id: string): Promise<string | undefined> {
  const alert = await db.alerts.get(id);
  const ticket = alert && (await db.tickets.get(alert.ref));
  if (!ticket) return undefined;
  const { path } = currentFacts(ticket.record);
  return ticketUrl({ site: ticket.site, ...(path === undefined ? {} : { path }) });
}

/** Shows what a notice was about: its ticket; the tickets behind a number; for many, or where the address is not known, the list. */
export async function openNotice(db: HelpclockDatabase, id: string): Promise<void> {
  if (readVarianceId(id) !== undefined) {
    await openOwnPage(`/sidepanel.html?variance=${encodeURIComponent(id)}`);
    return;
  }
  const url = id === DIGEST_ID ? undefined : await urlOf(db, id);
  await (url === undefined ? openOwnPage('/sidepanel.html') : openPage(url));
}
