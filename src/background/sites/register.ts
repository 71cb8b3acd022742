import type { Browser } from 'wxt/browser';
import { originPattern } from './origin-pattern';

/** Where WXT puts the content script of `entrypoints/page.content.ts`. */
export const PAGE_SCRIPT = 'content-scripts/page.js';

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

const scriptId = (pattern: string): string => `page:${pattern}`;

/** The patterns of the enabled origins whose permission is (still) granted. */
async function permitted(origins: readonly string[], browser: SitesBrowser): Promise<readonly string[]> {
  const patterns = [...new Set(origins.map((origin) => originPattern(origin, browser.knowsPorts)))];
  const granted = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, i) => granted[i]);
}

/**
 * Makes the registered content scripts those of the enabled origins, no more and no fewer. Safe to call at every start and after every
 * change: browsers forget registrations when an extension is updated.
 */
export async function registerSites(origins: readonly string[], browser: SitesBrowser): Promise<void> {
  const wanted = await permitted(origins, browser);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = new Set(registered.map(({ id }) => id));
  const surplus = registered.filter(({ id }) => !wanted.some((pattern) => scriptId(pattern) === id));
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus.map(({ id }) => id) });
  const fresh = wanted.filter((pattern) => !ids.has(scriptId(pattern)));
  if (fresh.length === 0) return;
  await browser.scripting.registerContentScripts(
    fresh.map((pattern) => ({
      id: scriptId(pattern),
      matches: [pattern],
      js: [PAGE_SCRIPT],
      allFrames: false,
      runAt: 'document_end' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Starts Helpclock in the tabs of an origin that are open already, so that enabling a site needs no reload. */
export async function startInOpenTabs(origin: string, browser: SitesBrowser): Promise<void> {
  const tabs = await browser.tabs.query({ url: originPattern(origin, browser.knowsPorts) });
  const targets = tabs.flatMap(({ id, url }) =>
    id !== undefined && url && new URL(url).origin === origin ? [id] : [],
  );
  // A tab that shows an error page, or was closed meanwhile, refuses: the others are served all the same.
  await Promise.allSettled(
    targets.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [`/${PAGE_SCRIPT}`] })),
  );
}

/** The enabled origins whose permission was taken back. */
export async function revoked(origins: readonly string[], browser: SitesBrowser): Promise<readonly string[]> {
  const granted = await permitted(origins, browser);
  return [...new Set(origins)].filter((origin) => !granted.includes(originPattern(origin, browser.knowsPorts)));
}
