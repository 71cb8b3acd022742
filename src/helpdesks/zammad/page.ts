import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofTicket } from '../kit/look';
import { tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { activePane, isFilled, paneEvents, paneFacts, paneId, paneVersion } from './classic';
import { ticketPath } from './place';
import { readRows, rowsIn } from './rows';

const observed = lookBy('zammad');

/** The new interfaces are Vue below `/desktop` and `/mobile`; their page shows no ticket id, so JSON says everything. */
const isNew = (page: Page, place: Place): boolean =>
  /^\/(?:desktop|mobile)\//.test(page.url.href.slice(place.site.length));

const MARKS: readonly (readonly [string, number])[] = [
  ['#zammad_form_script, script[src*="assets/form/form.js"]', 0.9],
  ['#app .content[id^="content_permanent_"]', 0.9],
  ['link[href*="/assets/frontend/fonts"]', 0.6],
  ['script[src*="/vite/assets/desktop"], script[src*="/vite/assets/mobile"]', 0.6],
  ['#app #navigation.navigation', 0.4],
];

export function recognise(page: Page): Recognition | undefined {
  const found = MARKS.filter(([selector]) => page.doc.querySelector(selector) !== null);
  const best = Math.max(0, ...found.map(([, weight]) => weight));
  if (found.length === 0) return undefined;
  return {
    confidence: found.length > 1 ? Math.min(1, best + 0.1) : best,
    because: found.map(([selector]) => selector).join(' and '),
    site: page.url.origin,
  };
}

function readPane(page: Page, place: Place, pane: Element, id: string): Reading {
  const { facts, missing } = paneFacts(pane, id, basePath(place.site));
  return {
    kind: 'read',
    observations: [observed(page, place, id, 'ticket-page', { facts, events: paneEvents(pane) })],
    missing,
  };
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return readRows(page, place);
  if (isNew(page, place)) {
    const facts = { path: ticketPath(basePath(place.site), place.id) };
    return { kind: 'read', observations: [observed(page, place, place.id, 'ticket-page', { facts })], missing: [] };
  }
  const pane = activePane(page.doc);
  const id = pane && isFilled(pane) ? paneId(pane) : undefined;
  const isShell = page.doc.querySelector('#app') !== null && page.doc.querySelector('.login') === null;
  return ofTicket(
    page,
    place,
    id,
    () => (pane && id ? readPane(page, place, pane, id) : { kind: 'not-a-ticket' }),
    isShell,
  );
}

const NEW_TITLE = 'main header [role="heading"][aria-level="2"], [role="heading"][aria-level="2"]';

export function anchors(page: Page, place: Place): Anchors {
  const pane = activePane(page.doc);
  const title = isNew(page, place)
    ? page.doc.querySelector(NEW_TITLE)
    : paneId(pane) === place.id
      ? (pane?.querySelector('.ticket-number, .ticket-title') ?? undefined)
      : undefined;
  const rows = rowsIn(page.doc).map(({ id, row }) => ({
    id,
    element: row.querySelector('a[href]')?.closest('td') ?? row,
  }));
  return { ...(place.kind === 'ticket' && title ? { ticket: title } : {}), rows: place.kind === 'queue' ? rows : [] };
}

/** Article ids and sidebar fields on screen. */
export function version(page: Page): string {
  const pane = activePane(page.doc);
  if (pane) return paneVersion(pane);
  const bubbles = page.doc.querySelectorAll('[data-test-id^="article-bubble-container-"]');
  const fields = page.doc.querySelectorAll('aside output');
  return [
    ...[...bubbles].map((bubble) => bubble.getAttribute('data-test-id')),
    ...[...fields].map((field) => tidy(field.textContent ?? '')),
  ].join();
}

export const theme = (page: Page): 'light' | 'dark' | undefined => {
  const said = page.doc.documentElement.getAttribute('data-theme');
  return said === 'dark' || said === 'light' ? said : undefined;
};
