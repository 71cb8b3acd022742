import * as v from 'valibot';
import type { Problem } from '@/domain/problem';
import type { SiteAgent, SiteSettings } from '@/domain/settings/settings';
import { siteSchema } from '@/storage/settings/schema';
import { type ChangedSettings, changeSettings } from '@/storage/settings/settings-store';
import { forgetWanted, loadWanted } from '@/storage/settings/wanted-site';
import { registerSites, revokedSites, type SitesBrowser, startInOpenTabs } from './register';

export interface SiteKeeper {
  /** @returns what keeps the site from being enabled; nothing when it is */
  enable(site: SiteSettings): Promise<readonly Problem[]>;
  disable(site: string): Promise<void>;
  /** Keeps who is logged in on a site; of a site that was turned off meanwhile nothing. */
  noteViewer(site: SiteSettings, viewer: SiteAgent): Promise<void>;
  change(change: unknown): Promise<Pick<ChangedSettings, 'problems' | 'locked'>>;
  /** Makes the registered content scripts those of the enabled sites; at every start. */
  register(): Promise<void>;
  /** After a permission was given or taken back: turns on the site that waited for one, and registers what is permitted now. */
  follow(): Promise<void>;
}

/** Keeps the list of enabled sites and the content scripts that work on them in step. */
export function createSiteKeeper(sites: () => Promise<readonly SiteSettings[]>, browser: SitesBrowser): SiteKeeper {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each starts from the list the one before has left, and registering is no one's half-way state. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }
  const register = async (): Promise<void> => registerSites(await sites(), browser);
  async function enable(site: SiteSettings): Promise<readonly Problem[]> {
    const problems = await inTurn(async () => {
      const others = (await sites()).filter((known) => known.site !== site.site);
      const changed = await changeSettings({ sites: [...others, site] });
      await register();
      return changed.problems;
    });
    if (problems.length === 0) await startInOpenTabs(site, browser);
    return problems;
  }
  return {
    register: () => inTurn(register),
    enable: async (given) => enable(v.parse(siteSchema, given)),
    async follow() {
      const { success, output: wanted } = v.safeParse(siteSchema, await loadWanted());
      if (!success || (await revokedSites([wanted], browser)).length > 0) return inTurn(register);
      await forgetWanted();
      // The person was told in the popup that asked; what is not allowed never got as far as its permission.
      await enable(wanted);
    },
    disable: (site) =>
      inTurn(async () => {
        await changeSettings({ sites: (await sites()).filter((known) => known.site !== site) });
        await register();
      }),
    noteViewer: ({ site }, viewer) =>
      inTurn(async () => {
        const known = await sites();
        await changeSettings({ sites: known.map((one) => (one.site === site ? { ...one, viewer } : one)) });
      }),
    change: (change) =>
      inTurn(async () => {
        const { problems, locked } = await changeSettings(change);
        if (problems.length === 0) await register();
        return { problems, locked };
      }),
  };
}
