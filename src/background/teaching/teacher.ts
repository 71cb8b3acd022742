import type { Browser } from 'wxt/browser';
import { withPack } from '@/domain/packs/change-packs';
import { packHelpdeskId } from '@/domain/packs/pack';
import type { Teaching } from '@/domain/packs/teaching';
import type { Problem } from '@/domain/problem';
import { isHostAllowed } from '@/domain/settings/managed';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import type { Sender } from '@/messaging/handlers';
import type { TaughtAnswer, TeachingHere } from '@/messaging/protocol';
import { originPattern } from '@/platform/origin-pattern';
import { parsePack } from '@/storage/packs/parse-pack';
import { loadManaged } from '@/storage/settings/managed';
import { forgetTeaching, loadTeaching, noteTeaching } from '@/storage/settings/wanted-teaching';
import type { SiteKeeper } from '../sites/keeper';
import { boundPack } from './taught-pack';
import { TEACH_SCRIPT } from './teach-script';

const FILES = ['teach.js'];

export interface TeacherParts {
  readonly settings: () => Promise<Settings>;
  readonly sites: Pick<SiteKeeper, 'enable' | 'change'>;
  readonly scripting: Pick<
    typeof Browser.scripting,
    'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts' | 'executeScript'
  >;
  readonly permissions: Pick<typeof Browser.permissions, 'contains'>;
  readonly knowsPorts: boolean;
  readonly clock: () => Instant;
}

export interface Teacher {
  /** Begins, or goes on after the permission was given. Without permission it waits for it. */
  start(wish: Teaching): Promise<void>;
  /** After a permission was given or taken back. */
  follow(): Promise<void>;
  here(sender: Sender): Promise<TeachingHere | undefined>;
  keep(draft: unknown, sender: Sender): Promise<void>;
  finish(pack: unknown, sender: Sender): Promise<TaughtAnswer>;
  leave(sender: Sender): Promise<void>;
}

/** Lets the user teach a site: one at a time, in one tab, on the origin it was started for, by a script that is there no longer than that. */
export function createTeacher(parts: TeacherParts): Teacher {
  const { scripting, permissions } = parts;

  async function withdraw(): Promise<void> {
    const found = await scripting.getRegisteredContentScripts({ ids: [TEACH_SCRIPT] });
    if (found.length > 0) await scripting.unregisterContentScripts({ ids: [TEACH_SCRIPT] });
  }

  async function begin({ origin, tabId }: Teaching): Promise<void> {
    const pattern = originPattern(origin, parts.knowsPorts);
    await withdraw();
    const { allowedHosts } = await loadManaged();
    if (!isHostAllowed(new URL(origin).host, allowedHosts)) return;
    if (!(await permissions.contains({ origins: [pattern] }))) return;
    await scripting.registerContentScripts([
      { id: TEACH_SCRIPT, matches: [pattern], js: FILES, runAt: 'document_idle', persistAcrossSessions: false },
    ]);
    if (tabId === undefined) return;
    // The tab may have gone on to another page meanwhile: there the registered script starts.
    await scripting.executeScript({ target: { tabId }, files: FILES.map((file) => `/${file}`) }).catch(() => []);
  }

  /** The teaching a page belongs to; one that was started without a tab is taken by the first page of its origin. */
  async function of(sender: Sender): Promise<Teaching | undefined> {
    const teaching = await loadTeaching();
    if (sender.kind !== 'page' || teaching?.origin !== sender.origin || sender.tabId === undefined) return undefined;
    if (teaching.tabId === undefined) {
      const taken = { ...teaching, tabId: sender.tabId };
      await noteTeaching(taken);
      return taken;
    }
    return teaching.tabId === sender.tabId ? teaching : undefined;
  }

  async function end(): Promise<void> {
    await forgetTeaching();
    await withdraw();
  }

  const siteFor = async (origin: string, helpdesk: string): Promise<SiteSettings> => {
    const known = (await parts.settings()).sites.find(({ site }) => site === origin);
    if (known) return { ...known, helpdesk };
    return { site: origin, origin, helpdesk, enabledAt: parts.clock(), statusMap: {}, channelMap: {}, leads: 'ours' };
  };

  return {
    async start(wish) {
      await noteTeaching(wish);
      await begin(wish);
    },
    async follow() {
      const teaching = await loadTeaching();
      if (teaching) await begin(teaching);
    },
    async here(sender) {
      const teaching = await of(sender);
      if (!teaching) return undefined;
      const { draft, field, packId } = teaching;
      const pack = draft ?? (await parts.settings()).packs.find(({ id }) => id === packId);
      return { ...(pack ? { draft: pack } : {}), ...(field === undefined ? {} : { field }) };
    },
    async keep(sent, sender) {
      const [teaching, parsed] = [await of(sender), parsePack(sent)];
      if (teaching && 'pack' in parsed) await noteTeaching({ ...teaching, draft: parsed.pack });
    },
    async finish(sent, sender) {
      const [teaching, parsed] = [await of(sender), parsePack(sent)];
      if (!teaching) return { problems: [NOT_TAUGHT] };
      if ('problem' in parsed) return { problems: [parsed.problem] };
      const { packs } = await parts.settings();
      const pack = boundPack(parsed.pack, teaching, packs);
      const { problems } = await parts.sites.change({ packs: withPack(packs, pack) });
      if (problems.length > 0) return { problems };
      const refused = await parts.sites.enable(await siteFor(teaching.origin, packHelpdeskId(pack)));
      if (refused.length === 0) await end();
      return { problems: refused };
    },
    async leave(sender) {
      if (await of(sender)) await end();
    },
  };
}

const NOT_TAUGHT: Problem = {
  id: 'pack.not-taught',
  values: {},
  sentence: 'This page is not being taught any more. Open the popup and start again.',
};
