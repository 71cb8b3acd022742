import type { Instant } from '@/domain/time/instant';
import type { HelpclockDatabase } from './database';

export const SNOOZE_KEY = 'alerts-snoozed-until';

/** Until when no alert is told; undefined when alerts are not snoozed. Extension pages may ask it in a live query. */
export async function snoozedUntil(db: HelpclockDatabase): Promise<Instant | undefined> {
  const row = await db.meta.get(SNOOZE_KEY);
  return typeof row?.value === 'number' ? (row.value as Instant) : undefined;
}
