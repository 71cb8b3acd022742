import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofRows } from '../kit/look';
import { basePath } from '../kit/url';
import { ticketPath } from './place';

const observed = lookBy('frappe-helpdesk');
const LINK = /\/helpdesk\/tickets\/([1-9]\d*)(?:[/?#]|$)/;

export function recognise(page: Page): Recognition | undefined {
  const base = /^(.*?)\/helpdesk(?:\/|$)/.exec(page.url.pathname)?.[1];
  const hasAssets =
    page.doc.querySelector('link[href*="/assets/helpdesk/desk/"], script[src*="/assets/helpdesk/desk/"]') !== null;
  const isNamed = page.doc.querySelector('meta[name="apple-mobile-web-app-title"][content="Frappe Helpdesk"]') !== null;
  if (base === undefined || (!hasAssets && !isNamed)) return undefined;
  return { confidence: hasAssets && isNamed ? 1 : 0.8, because: '/assets/helpdesk/desk', site: page.url.origin + base };
}

function rowsIn(doc: Document): readonly { readonly id: string; readonly element: Element }[] {
  const found = new Map<string, Element>();
  for (const link of doc.querySelectorAll('a[href*="/helpdesk/tickets/"]')) {
    const id = LINK.exec(link.getAttribute('href') ?? '')?.[1];
    if (id && !found.has(id)) found.set(id, link);
  }
  return [...found].map(([id, element]) => ({ id, element }));
}

/** The page says "2 hours ago" and no more: only which ticket is open is taken from its address. */
export function read(page: Page, place: Place): Reading {
  const look = (id: string, source: 'ticket-page' | 'queue-page') =>
    observed(page, place, id, source, { facts: { path: ticketPath(basePath(place.site), id) } });
  if (place.kind === 'queue') return ofRows(rowsIn(page.doc).map(({ id }) => look(id, 'queue-page')));
  return { kind: 'read', observations: [look(place.id, 'ticket-page')], missing: [] };
}

export const anchors = (page: Page, place: Place): Anchors => ({
  rows: place.kind === 'queue' ? rowsIn(page.doc) : [],
});

/** Entries on screen. */
export const version = (page: Page): string =>
  [...page.doc.querySelectorAll('[id^="communication-"], [id^="comment-"]')].map(({ id }) => id).join();

export function theme(page: Page): 'light' | 'dark' | undefined {
  const named = page.doc.documentElement.getAttribute('data-theme');
  return named === 'dark' || named === 'light' ? named : undefined;
}
