import type { Instant } from '@/domain/time/instant';
import { SNOOZE_KEY } from '@/storage/snooze';
import type { Background } from '../background';

/** Keeps alerts quiet until an instant; without one they are told again. What falls due meanwhile is told together after it. */
export async function snoozeAlerts({ db, changed }: Background, until: Instant | undefined): Promise<void> {
  if (until === undefined) await db.meta.delete(SNOOZE_KEY);
  else await db.meta.put({ key: SNOOZE_KEY, value: until });
  changed();
}
