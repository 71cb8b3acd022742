import type { Settings } from '@/domain/settings/settings';
import type { HelpclockDatabase } from '@/storage/database';
import { ownDue } from '@/storage/read/own-due';
import { type DueRow, URGENCIES, type Urgency } from '@/storage/rows';

/** The ticket that is due first, the longest breached before all: this agent's own where it is known who that is. */
export async function mostPressing(
  db: HelpclockDatabase,
  settings: Settings,
  urgencies: readonly Urgency[] = URGENCIES,
): Promise<DueRow | undefined> {
  for (const urgency of urgencies) {
    const rows = await Promise.all(
      settings.sites.map(async (site) => (await ownDue(db, settings, site, [urgency]).sortBy('breachAt')).at(0)),
    );
    const found = rows
      .flatMap((row) => row ?? [])
      .sort((a, b) => (a.breachAt ?? Number.POSITIVE_INFINITY) - (b.breachAt ?? Number.POSITIVE_INFINITY))
      .at(0);
    if (found) return found;
  }
  return undefined;
}
