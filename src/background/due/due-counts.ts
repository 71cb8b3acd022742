import type { Settings } from '@/domain/settings/settings';
import type { HelpclockDatabase } from '@/storage/database';
import { ownDue } from '@/storage/read/own-due';
import type { Urgency } from '@/storage/rows';

/** Tickets of one urgency on the enabled sites: the agent's own where it is known who that is, else all. */
export async function countDue(db: HelpclockDatabase, settings: Settings, urgency: Urgency): Promise<number> {
  const counts = await Promise.all(settings.sites.map((site) => ownDue(db, settings, site, [urgency]).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
