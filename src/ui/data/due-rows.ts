import type { SiteSettings } from '@/domain/settings/settings';
import { database } from '@/storage/database';
import type { DueRow } from '@/storage/rows';

/** Whose tickets a list shows. */
export type Whose = 'mine' | 'all';

/** Sites where Helpclock knows who this agent is. */
export const sitesWithMe = (sites: readonly SiteSettings[]): readonly SiteSettings[] =>
  sites.filter(({ me }) => me !== undefined);

async function mineOn(site: SiteSettings): Promise<readonly DueRow[]> {
  if (site.me === undefined) return [];
  const { id } = site.me;
  return database.due
    .where('[site+assigneeId+urgency]')
    .between([site.site, id, ''], [site.site, id, '\uffff'])
    .toArray();
}

export const NO_ROWS: readonly DueRow[] = [];

/** Open tickets with a clock: those assigned to this agent on any enabled site, or everyone's. */
export async function dueRows(sites: readonly SiteSettings[], whose: Whose): Promise<readonly DueRow[]> {
  if (whose === 'all') return database.due.toArray();
  return (await Promise.all(sites.map(mineOn))).flat();
}
