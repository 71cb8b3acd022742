import { ticketRef } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';
import type { Sender } from '@/messaging/handlers';
import { parseSnooze } from '@/messaging/parse/parse-snooze';
import { SNOOZE_KEY } from '@/storage/snooze';
import type { Background } from '../background';
import { siteOf } from '../ingest/receive';

/** Keeps alerts quiet until an instant; without one they are told again. What falls due meanwhile is told together after it. */
export async function snoozeAlerts({ db, changed }: Background, until: Instant | undefined): Promise<void> {
  if (until === undefined) await db.meta.delete(SNOOZE_KEY);
  else await db.meta.put({ key: SNOOZE_KEY, value: until });
  changed();
}

/**
 * Snoozes all alerts, or those of one ticket. A page may only do the latter, for a ticket that is known and its own to see: a hostile
 * one quiets nothing but itself. What does not fit changes nothing.
 */
export async function receiveSnooze(background: Background, data: unknown, sender: Sender): Promise<void> {
  const now = background.clock();
  const snooze = parseSnooze(data, now);
  if (snooze === undefined) return;
  const { ticket, until } = snooze;
  if (ticket === undefined) {
    if (sender.kind === 'extension') await snoozeAlerts(background, until);
    return;
  }
  if ('why' in siteOf(ticket, sender, await background.settings())) return;
  const { db, changed } = background;
  const ref = ticketRef(ticket);
  await db.transaction('rw', db.tickets, db.snoozes, async () => {
    if ((await db.tickets.where('ref').equals(ref).count()) === 0) return;
    await db.snoozes.where('until').belowOrEqual(now).delete();
    if (until === undefined) await db.snoozes.delete(ref);
    else await db.snoozes.put({ ref, until });
  });
  changed();
}
