import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { asObject, asText } from '../kit/json';
import { lookBy, ofRows } from '../kit/look';
import { basePath } from '../kit/url';
import { ticketPath } from './place';

const observed = lookBy('peppermint');
const LINK = /\/issue\/([0-9a-f]{8}-[0-9a-f-]{27})/i;

/** The route a page of Next.js was made for. */
function routeOf(doc: Document): string | undefined {
  try {
    return asText(asObject(JSON.parse(doc.querySelector('script#__NEXT_DATA__')?.textContent ?? ''))?.page);
  } catch {
    // No page of Next.js.
    return undefined;
  }
}

export function recognise(page: Page): Recognition | undefined {
  const route = routeOf(page.doc);
  const isIssue = route === '/issue/[id]' || /^\/issues(?:\/|$)/.test(route ?? '');
  const isNamed = /peppermint/i.test(page.doc.title) || page.doc.querySelector('a[href*="peppermint.sh"]') !== null;
  if (!isIssue) return undefined;
  return { confidence: isNamed ? 0.9 : 0.6, because: `__NEXT_DATA__ of ${route}`, site: page.url.origin };
}

function rowsIn(doc: Document): readonly { readonly id: string; readonly element: Element }[] {
  const found = new Map<string, Element>();
  for (const link of doc.querySelectorAll('a[href*="/issue/"]')) {
    const id = LINK.exec(link.getAttribute('href') ?? '')?.[1]?.toLowerCase();
    if (id && !found.has(id)) found.set(id, link);
  }
  return [...found].map(([id, element]) => ({ id, element }));
}

/** The page tells neither who may see a comment nor a time to rely on: all comes from the API, once the user allows it. */
export function read(page: Page, place: Place): Reading {
  const missing = page.access ? [] : ['access'];
  const look = (id: string, source: 'ticket-page' | 'queue-page') =>
    observed(page, place, id, source, { facts: { path: ticketPath(basePath(place.site), id) } });
  if (place.kind === 'queue') {
    const rows = ofRows(rowsIn(page.doc).map(({ id }) => look(id, 'queue-page')));
    return rows.kind === 'read' ? { ...rows, missing } : rows;
  }
  return { kind: 'read', observations: [look(place.id, 'ticket-page')], missing };
}

export const anchors = (page: Page, place: Place): Anchors => {
  const title = page.doc.querySelector('input#title');
  if (place.kind === 'ticket') return { ...(title?.parentElement ? { ticket: title.parentElement } : {}), rows: [] };
  return { rows: rowsIn(page.doc) };
};

/** Comments on screen. */
export const version = (page: Page): string => String(page.doc.querySelectorAll('ul[role="list"] > li').length);
