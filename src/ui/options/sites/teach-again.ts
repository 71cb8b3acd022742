import { browser } from '#imports';
import { packIdOf } from '@/domain/packs/pack';
import type { SiteSettings } from '@/domain/settings/settings';
import { currentFacts } from '@/domain/tickets/current-facts';
import { ask } from '@/messaging/client';
import { database } from '@/storage/database';
import { ticketUrl } from '@/storage/ticket-url';

/** The page of a ticket of the site that was seen, to point at things on; the site's first page where none was. */
async function somePageOf({ helpdesk, site, origin }: SiteSettings): Promise<string> {
  const row = await database.tickets.where('ref').startsWith(`${helpdesk}|${site}|`).last();
  const path = row && currentFacts(row.record).path;
  return (path === undefined ? undefined : ticketUrl({ site, path })) ?? origin;
}

/** Opens a ticket of the site in a new tab, with the panel that asks for one fact. */
export async function teachOneAgain(site: SiteSettings, field: string): Promise<void> {
  // Without a tab: the first page of the site that loads takes it.
  await ask('teach/started', { origin: site.origin, packId: packIdOf(site.helpdesk), field });
  await browser.tabs.create({ url: await somePageOf(site) });
}
