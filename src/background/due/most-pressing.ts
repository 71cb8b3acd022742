import type { Settings } from '@/domain/settings/settings';
import { readActor } from '@/domain/tickets/reading';
import { readingOf } from '@/domain/tickets/reading-of';
import type { HelpclockDatabase } from '@/storage/database';
import { type DueRow, URGENCIES, type Urgency } from '@/storage/rows';

/** The row of one urgency that ended, or ends, first on one site. */
async function firstOn(
  db: HelpclockDatabase,
  settings: Settings,
  { site, me }: Settings['sites'][number],
  urgency: Urgency,
): Promise<DueRow | undefined> {
  const rows =
    me === undefined
      ? db.due.where('[site+urgency]').equals([site, urgency])
      : db.due
          .where('[site+assigneeId+urgency]')
          .equals([site, readActor({ role: 'agent', ...me }, readingOf(settings, site)).id ?? me.id, urgency]);
  return (await rows.sortBy('breachAt')).at(0);
}

/** The ticket that is due first, the longest breached before all: this agent's own where a site knows who that is. */
export async function mostPressing(
  db: HelpclockDatabase,
  settings: Settings,
  urgencies: readonly Urgency[] = URGENCIES,
): Promise<DueRow | undefined> {
  for (const urgency of urgencies) {
    const rows = await Promise.all(settings.sites.map((site) => firstOn(db, settings, site, urgency)));
    const found = rows
      .flatMap((row) => row ?? [])
      .sort((a, b) => (a.breachAt ?? Number.POSITIVE_INFINITY) - (b.breachAt ?? Number.POSITIVE_INFINITY))
      .at(0);
    if (found) return found;
  }
  return undefined;
}
