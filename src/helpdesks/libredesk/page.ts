import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofRows } from '../kit/look';
import { basePath } from '../kit/url';
import { ticketPath } from './place';

const observed = lookBy('libredesk');

const PARTS = '[data-message-uuid], .message-bubble, .sla-badge, .sidebar-label';
const LINK = /\/conversation\/([0-9a-f]{8}-[0-9a-f-]{27})/i;

export function recognise(page: Page): Recognition | undefined {
  const base = /^(.*?)\/inboxes\//.exec(page.url.pathname)?.[1];
  const marks = [
    page.doc.querySelector('[data-message-uuid]'),
    page.doc.querySelector('.message-bubble'),
    page.doc.querySelector('.sidebar-label'),
    page.doc.querySelector('a[href*="/inboxes/"][href*="/conversation/"]'),
  ].filter(Boolean).length;
  if (base === undefined || page.doc.querySelector('#app') === null || marks === 0) return undefined;
  return { confidence: marks > 1 ? 0.9 : 0.6, because: `${PARTS} at /inboxes/`, site: page.url.origin + base };
}

interface Row {
  readonly id: string;
  readonly link: Element;
}

const rowsIn = (doc: Document): readonly Row[] => {
  const found = new Map<string, Element>();
  for (const link of doc.querySelectorAll('a[href*="/conversation/"]')) {
    const id = LINK.exec(link.getAttribute('href') ?? '')?.[1]?.toLowerCase();
    if (id && !found.has(id)) found.set(id, link);
  }
  return [...found].map(([id, link]) => ({ id, link }));
};

/** The page shows days without a year and roles by sides: only which conversation is open is taken from its address. */
export function read(page: Page, place: Place): Reading {
  const look = (id: string, source: 'ticket-page' | 'queue-page') =>
    observed(page, place, id, source, { facts: { path: ticketPath(basePath(place.site), id) } });
  if (place.kind === 'queue') return ofRows(rowsIn(page.doc).map(({ id }) => look(id, 'queue-page')));
  return { kind: 'read', observations: [look(place.id, 'ticket-page')], missing: [] };
}

export const anchors = (page: Page): Anchors => ({
  rows: rowsIn(page.doc).map(({ id, link }) => ({ id, element: link })),
});

export const version = (page: Page): string =>
  [...page.doc.querySelectorAll('[data-message-uuid]')].map((one) => one.getAttribute('data-message-uuid')).join();

export const theme = (page: Page): 'light' | 'dark' | undefined =>
  page.doc.documentElement.classList.contains('dark') ? 'dark' : 'light';
