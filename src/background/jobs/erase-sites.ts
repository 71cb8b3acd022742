import type { TicketRef } from '@/domain/tickets/key';
import { lifeReader } from '@/domain/tickets/lives';
import type { HelpclockDatabase } from '@/storage/database';
import { sitesStored, ticketsOfSite } from '@/storage/read/sites-stored';
import { deleteTickets } from '@/storage/write/merge-tickets';
import type { Background } from '../background';
import { forgetSegments } from '../kpi/rebuild-kpis';
import { type Job, progressOf } from './job';

const SLICE = 200;

/** Sites whose data the user asked to erase. */
const progress = progressOf<readonly string[]>('erase-sites');

/** Notes that a site is to be erased. The note stays until nothing is left of the site. */
export const askToErase = (background: Background, site: string): Promise<void> =>
  background.db.transaction('rw', background.db.meta, async () => {
    const asked = (await progress.load(background)) ?? [];
    await progress.save(background, [...new Set([...asked, site])]);
  });

/** The first tickets at an address, whichever helpdesk it was taken for. */
async function refsOfSite(db: HelpclockDatabase, site: string): Promise<readonly TicketRef[]> {
  const [known] = (await sitesStored(db)).filter((stored) => stored.site === site);
  return known === undefined ? [] : ticketsOfSite(db, known).limit(SLICE).primaryKeys();
}

/** Erases everything of the sites that were asked for: tickets, what was derived from them and announced of them, and health. */
export const eraseSites: Job = {
  name: 'erase-sites',
  async step(background) {
    const { db, clock, settings, slices } = background;
    const [site] = (await progress.load(background)) ?? [];
    if (site === undefined) return false;
    const current = await settings();
    const refs = await refsOfSite(db, site);
    await deleteTickets(db, refs, slices(lifeReader(current), current, clock()));
    if (refs.length > 0) return true;
    await db.transaction('rw', db.health, db.backfills, db.meta, async () => {
      await db.backfills.delete(site);
      await db.health.where('site').equals(site).delete();
      await forgetSegments(db);
      const left = ((await progress.load(background)) ?? []).filter((asked) => asked !== site);
      if (left.length === 0) await progress.clear(background);
      else await progress.save(background, left);
    });
    return true;
  },
};
