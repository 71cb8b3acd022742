import type { Browser } from 'wxt/browser';
import { isPackId } from '@/domain/packs/pack';
import { productOf } from '@/domain/products';
import type { SiteSettings } from '@/domain/settings/settings';
import { originPattern } from '@/platform/origin-pattern';
import { TEACH_SCRIPT } from '../teaching/teach-script';

/** A page's scripts, in running order: the adapters of the products on its origin, then what uses them. */
const scriptsFor = (sites: readonly EnabledSite[]): string[] => [
  ...[...new Set(sites.map(({ helpdesk }) => `helpdesk-${isPackId(helpdesk) ? 'pack' : helpdesk}.js`))].sort(),
  ...(sites.some(({ helpdesk }) => productOf(helpdesk)?.hasHistory) ? ['past.js'] : []),
  ...(sites.some(({ measuresFocus }) => measuresFocus) ? ['focus.js'] : []),
  'content-scripts/page.js',
];

export interface SitesBrowser {
  readonly scripting: Pick<
    typeof Browser.scripting,
    'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts' | 'executeScript'
  >;
  readonly permissions: Pick<typeof Browser.permissions, 'contains'>;
  readonly tabs: Pick<typeof Browser.tabs, 'query'>;
  /** False in Firefox. */
  readonly knowsPorts: boolean;
}

export type EnabledSite = Pick<SiteSettings, 'origin' | 'helpdesk' | 'measuresFocus'>;

/** An enabled origin as a match pattern, with the products on it. */
interface Wanted {
  readonly pattern: string;
  readonly js: string[];
  readonly allFrames: boolean;
}

/** Registrations are replaced, not updated: the id says everything one depends on. */
const scriptId = ({ pattern, js, allFrames }: Wanted): string =>
  `${pattern} ${js.join()}${allFrames ? ' in frames' : ''}`;

const isFramed = ({ helpdesk }: EnabledSite): boolean => productOf(helpdesk)?.isFramed ?? false;

/** The patterns of the enabled origins whose permission is (still) granted. */
async function permitted(sites: readonly EnabledSite[], browser: SitesBrowser): Promise<readonly Wanted[]> {
  const byPattern = Map.groupBy(sites, ({ origin }) => originPattern(origin, browser.knowsPorts));
  const wanted = [...byPattern].map(([pattern, those]) => ({
    pattern,
    js: scriptsFor(those),
    allFrames: those.some(isFramed),
  }));
  const granted = await Promise.all(wanted.map(({ pattern }) => browser.permissions.contains({ origins: [pattern] })));
  return wanted.filter((_, i) => granted[i]);
}

/**
 * Makes the registered content scripts those of the enabled sites, no more and no fewer. Safe to call at every start and after every
 * change: browsers forget registrations when an extension is updated.
 */
export async function registerSites(sites: readonly EnabledSite[], browser: SitesBrowser): Promise<void> {
  const wanted = await permitted(sites, browser);
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const wantedIds = new Set(wanted.map(scriptId));
  const surplus = [...registered].filter((id) => !wantedIds.has(id) && id !== TEACH_SCRIPT);
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus });
  const fresh = wanted.filter((one) => !registered.has(scriptId(one)));
  if (fresh.length === 0) return;
  await browser.scripting.registerContentScripts(
    fresh.map((one) => ({
      id: scriptId(one),
      matches: [one.pattern],
      js: one.js,
      allFrames: one.allFrames,
      runAt: 'document_end' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Starts Helpclock in the tabs of a site's origin that are open already, so that enabling it needs no reload. */
export async function startInOpenTabs(site: EnabledSite, browser: SitesBrowser): Promise<void> {
  const { origin } = site;
  const tabs = await browser.tabs.query({ url: originPattern(origin, browser.knowsPorts) });
  const targets = tabs.flatMap(({ id, url }) =>
    id !== undefined && url && new URL(url).origin === origin ? [id] : [],
  );
  const files = scriptsFor([site]).map((file) => `/${file}`);
  // A tab that shows an error page, or was closed meanwhile, refuses: the others are served all the same.
  await Promise.allSettled(
    targets.map((tabId) => browser.scripting.executeScript({ target: { tabId, allFrames: isFramed(site) }, files })),
  );
}

/** The enabled sites whose permission was taken back. */
export async function revokedSites<S extends EnabledSite>(
  sites: readonly S[],
  browser: SitesBrowser,
): Promise<readonly S[]> {
  const granted = new Set((await permitted(sites, browser)).map(({ pattern }) => pattern));
  return sites.filter(({ origin }) => !granted.has(originPattern(origin, browser.knowsPorts)));
}
