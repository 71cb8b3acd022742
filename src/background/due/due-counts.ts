import type { Settings } from '@/domain/settings/settings';
import { readActor } from '@/domain/tickets/reading';
import { readingOf } from '@/domain/tickets/reading-of';
import type { HelpclockDatabase } from '@/storage/database';
import type { Urgency } from '@/storage/rows';

/** Tickets of one urgency on the enabled sites: the agent's own where the site knows who that is, else all. */
export async function countDue(db: HelpclockDatabase, settings: Settings, urgency: Urgency): Promise<number> {
  const counts = await Promise.all(
    settings.sites.map(({ site, me }) => {
      if (me === undefined) return db.due.where('[site+urgency]').equals([site, urgency]).count();
      const id = readActor({ role: 'agent', ...me }, readingOf(settings, site)).id ?? me.id;
      return db.due.where('[site+assigneeId+urgency]').equals([site, id, urgency]).count();
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
