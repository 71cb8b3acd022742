import { browser } from '#imports';
import type { SiteSettings } from '@/domain/settings/settings';
import { originPattern } from '@/platform/origin-pattern';

/** What `recognise.js` found on the page of a tab. */
export interface Recognised {
  readonly helpdesk: string;
  readonly name: string;
  readonly site: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The page the popup was opened on, as far as Helpclock is concerned. */
export type Here =
  | { readonly kind: 'enabled'; readonly site: SiteSettings }
  /** Enabled once, but the browser no longer lets Helpclock in. */
  | { readonly kind: 'locked-out'; readonly site: SiteSettings }
  | { readonly kind: 'recognised'; readonly found: Recognised; readonly origin: string }
  /** A web page of no helpdesk we know. */
  | { readonly kind: 'other'; readonly origin: string }
  /** No web page at all: settings, a new tab, a store. */
  | { readonly kind: 'none' };

async function activeTab(): Promise<{ readonly id?: number; readonly url?: string }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { ...(tab?.id === undefined ? {} : { id: tab.id }), ...(tab?.url === undefined ? {} : { url: tab.url }) };
}

const isOn = (url: string, { site }: SiteSettings): boolean =>
  url === site || url.startsWith(`${site.replace(/\/$/, '')}/`) || url.startsWith(`${site}?`);

/** The origin pattern permission is asked for. Firefox patterns know no ports. */
export const patternOf = (origin: string): string => originPattern(origin, !import.meta.env.FIREFOX);

/** Looks at the page with every adapter. The popup was opened by a click, so `activeTab` allows this one look. */
async function recognise(tabId: number): Promise<Recognised | undefined> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/recognise.js'] })
    // A page that scripts may not enter (a store, an error page) is simply not recognised.
    .catch(() => []);
  return results[0]?.result as Recognised | undefined;
}

/** Tells where the popup was opened. */
export async function hereNow(sites: readonly SiteSettings[]): Promise<Here> {
  const { id, url } = await activeTab();
  if (url === undefined || !/^https?:/.test(url)) return { kind: 'none' };
  const { origin } = new URL(url);
  const site = sites.find((each) => isOn(url, each));
  if (site) {
    const isLetIn = await browser.permissions.contains({ origins: [patternOf(site.origin)] });
    return { kind: isLetIn ? 'enabled' : 'locked-out', site };
  }
  const found = id === undefined ? undefined : await recognise(id);
  return found ? { kind: 'recognised', found, origin } : { kind: 'other', origin };
}
