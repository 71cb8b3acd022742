import type { TicketRef } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';
import type { HelpclockDatabase } from './database';

export const SNOOZE_KEY = 'alerts-snoozed-until';

/** Until when no alert is told; undefined when alerts are not snoozed. Extension pages may ask it in a live query. */
export async function snoozedUntil(db: HelpclockDatabase): Promise<Instant | undefined> {
  const row = await db.meta.get(SNOOZE_KEY);
  return typeof row?.value === 'number' ? (row.value as Instant) : undefined;
}

/** Until when nothing is told of tickets, for those of `refs` that were snoozed; an instant may be past. */
export async function snoozesOf(
  db: HelpclockDatabase,
  refs: readonly TicketRef[],
): Promise<ReadonlyMap<TicketRef, Instant>> {
  const rows = await db.snoozes.bulkGet([...refs]);
  return new Map(rows.flatMap((row) => (row ? [[row.ref, row.until]] : [])));
}
