import { browser } from '#imports';
import { isForOrigin, type Pack, packHelpdeskId } from '@/domain/packs/pack';
import { isHostAllowed } from '@/domain/settings/managed';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import { siteOf } from '@/domain/settings/site-of';
import { originPattern } from '@/platform/origin-pattern';
import { loadManaged } from '@/storage/settings/managed';

/** A product a page may belong to. */
export interface Recognised {
  readonly helpdesk: string;
  readonly name: string;
  readonly site: string;
  /** 0 to 1; missing for one that nothing on the page speaks for. */
  readonly confidence?: number;
}

/** What `recognise.js` found on the page of a tab: products, the surest first, and those the user may choose besides. */
export interface Guesses {
  readonly candidates: readonly (Recognised & { readonly confidence: number })[];
  readonly others: readonly Recognised[];
}

/** The page the popup was opened on, as far as Helpclock is concerned. */
export type Here =
  | { readonly kind: 'enabled'; readonly site: SiteSettings; readonly tabId?: number }
  /** Enabled once, but the browser no longer lets Helpclock in. */
  | { readonly kind: 'locked-out'; readonly site: SiteSettings }
  /** A web page, of a helpdesk or not: what it may be. */
  | { readonly kind: 'guessed'; readonly guesses: Guesses; readonly origin: string; readonly tabId?: number }
  /** A web page the administrator does not allow Helpclock on. */
  | { readonly kind: 'forbidden'; readonly origin: string }
  /** No web page at all: settings, a new tab, a store. */
  | { readonly kind: 'none' };

async function activeTab(): Promise<{ readonly id?: number; readonly url?: string }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { ...(tab?.id === undefined ? {} : { id: tab.id }), ...(tab?.url === undefined ? {} : { url: tab.url }) };
}

/** The origin pattern permission is asked for. Firefox patterns know no ports. */
export const patternOf = (origin: string): string => originPattern(origin, !import.meta.env.FIREFOX);

/** Looks at the page with every adapter. The popup was opened by a click, so `activeTab` allows this one look. */
async function recognise(tabId: number): Promise<Guesses> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/recognise.js'] })
    // A page that scripts may not enter (a store, an error page) is simply not recognised.
    .catch(() => []);
  return (results[0]?.result as Guesses | undefined) ?? { candidates: [], others: [] };
}

const tabOf = (id: number | undefined) => (id === undefined ? {} : { tabId: id });

/** A pack that names the origin was made for it; any other may be chosen by who knows better. */
const PACK_CONFIDENCE = 0.9;

function withPacks({ candidates, others }: Guesses, packs: readonly Pack[], origin: string): Guesses {
  const named = packs.map((pack) => ({ pack, helpdesk: packHelpdeskId(pack), name: pack.name, site: origin }));
  const made = named.filter(({ pack }) => isForOrigin(pack, origin));
  return {
    candidates: [...made.map(({ pack: _, ...one }) => ({ ...one, confidence: PACK_CONFIDENCE })), ...candidates].sort(
      (a, b) => b.confidence - a.confidence,
    ),
    others: [...others, ...named.filter((one) => !made.includes(one)).map(({ pack: _, ...one }) => one)],
  };
}

/** Tells where the popup was opened. */
export async function hereNow({ sites, packs }: Pick<Settings, 'sites' | 'packs'>): Promise<Here> {
  const { id, url } = await activeTab();
  if (url === undefined || !/^https?:/.test(url)) return { kind: 'none' };
  const { origin, host } = new URL(url);
  const site = siteOf(sites, new URL(url));
  if (site) {
    const isLetIn = await browser.permissions.contains({ origins: [patternOf(site.origin)] });
    return isLetIn ? { kind: 'enabled', site, ...tabOf(id) } : { kind: 'locked-out', site };
  }
  const { allowedHosts } = await loadManaged();
  if (!isHostAllowed(host, allowedHosts)) return { kind: 'forbidden', origin };
  const guesses = id === undefined ? { candidates: [], others: [] } : await recognise(id);
  return { kind: 'guessed', guesses: withPacks(guesses, packs, origin), origin, ...tabOf(id) };
}
