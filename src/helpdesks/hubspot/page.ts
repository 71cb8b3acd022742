import type { Observation } from '@/domain/tickets/observation';
import type { Anchors, Page, Place, Reading } from '../contract';
import { factsOf } from '../kit/observe';
import { firstOf, text } from '../kit/text';
import { ticketPath } from './place';

/** Links in which a page names its ticket. The list under a side panel has links of its own. */
const SELF_LINKS = [
  '[data-test-id="ticket-header-name-link"]',
  '[data-test-id="ticket-header-name-link"] a',
  'a:has([data-test-id="ticket-header-name-link"])',
  '[data-test-id="ticket-panel-enlarge-button"]',
  '[data-test-id="ticket-header-contact-detail-link"] a',
].join(',');

const idInPath = (path: string | null): string | undefined =>
  /\/(?:ticket|record\/0-5)\/([1-9]\d*)/.exec(path ?? '')?.[1];

/** The side panel lies over a list and counts before it. */
const rootOf = (doc: Document): ParentNode => doc.querySelector('[data-layer-for="Panel"]') ?? doc;

/** Which ticket the page shows, where it says so: the address runs ahead of it by up to a second. */
export function ticketShown(doc: Document): string | undefined {
  const links = [...rootOf(doc).querySelectorAll(SELF_LINKS)];
  return links.flatMap((link) => idInPath(link.getAttribute('href')) ?? [])[0];
}

const subjectIn = firstOf<ParentNode, string>(
  (root) => text(root, '[data-test-id="ticket-header-name-link"]'), // help desk, 2025
  (root) => text(root, '[data-selenium-test="highlightTitle"]'),
  (root) => text(root, '[data-test-id="highlight-property-display-subject"]'),
  (root) => text(root, '[data-selenium-test="ticket-highlight-details"] h3'), // before 2023
);

const TITLES =
  '[data-test-id="ticket-header-name-link"], [data-selenium-test="highlightTitle"], [data-test-id="highlight-property-display-subject"], [data-selenium-test="ticket-highlight-details"] h3';

const observed = (
  page: Page,
  site: string,
  id: string,
  subject: string | undefined,
  source: Observation['source'],
): Observation => ({
  key: { helpdesk: 'hubspot', site, id },
  seenAt: page.now,
  source,
  facts: factsOf({ path: ticketPath(site, id), subject }).facts,
  events: [],
  isHistoryComplete: false,
});

function readTicket(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const subject = subjectIn(rootOf(page.doc));
  if (subject === undefined) return { kind: 'not-ready', why: 'loading' };
  const shown = ticketShown(page.doc);
  if (shown !== undefined && shown !== place.id) return { kind: 'not-ready', why: 'previous-ticket' };
  const missing = ['status', 'priority', 'assignee', 'messages'];
  // A record page names no id: what it shows may still be the previous ticket, so nothing is taken from it.
  if (shown === undefined) return { kind: 'read', observations: [], missing: ['subject', ...missing] };
  return { kind: 'read', observations: [observed(page, place.site, place.id, subject, 'ticket-page')], missing };
}

const NAME_CELL = 'td[data-table-external-id*="name-"]';

function rowsIn(doc: Document) {
  return [...doc.querySelectorAll(NAME_CELL)].flatMap((cell) => {
    const id = idInPath(cell.querySelector('a[href]')?.getAttribute('href') ?? null);
    return id ? [{ id, element: cell, subject: text(cell, '[data-test-id="truncated-object-label"]') }] : [];
  });
}

/** A thread shows one ticket, whose header counts as its only row. */
function threadRow(doc: Document) {
  const id = ticketShown(doc);
  const element = rootOf(doc).querySelector(TITLES);
  return id && element ? [{ id, element, subject: subjectIn(rootOf(doc)) }] : [];
}

const isThread = (place: Place): boolean => place.kind === 'queue' && (place.id?.startsWith('thread/') ?? false);

function readQueue(page: Page, place: Place): Reading {
  const rows = isThread(place) ? threadRow(page.doc) : rowsIn(page.doc);
  const isHelpDesk = page.doc.querySelector('[data-application-name="svh-help-desk"]') !== null;
  if (rows.length === 0 && !isHelpDesk && !page.doc.querySelector('table'))
    return { kind: 'not-ready', why: 'loading' };
  return {
    kind: 'read',
    observations: rows.map((row) => observed(page, place.site, row.id, row.subject, 'queue-page')),
    missing: rows.length === 0 && isHelpDesk ? ['rows'] : ['status', 'priority', 'assignee'],
  };
}

export const read = (page: Page, place: Place): Reading =>
  place.kind === 'ticket' ? readTicket(page, place) : readQueue(page, place);

export function anchors({ doc }: Page, place: Place): Anchors {
  if (place.kind === 'queue') return { rows: isThread(place) ? threadRow(doc) : rowsIn(doc) };
  const title = ticketShown(doc) === place.id ? rootOf(doc).querySelector(TITLES) : undefined;
  return { ...(title ? { ticket: title } : {}), rows: [] };
}

const MINUTE_MS = 60_000;

/** How long the thread is, and, since most pages show none, the minute: while the page changes at all, it is asked once a minute. */
export function version({ doc, now }: Page): string {
  const thread = doc.querySelector('[data-test-id="AgentThreadHistory"]');
  const minute = doc.visibilityState === 'hidden' ? 0 : Math.floor(now / MINUTE_MS);
  return `${thread?.querySelectorAll('[data-test-id="email-sender"]').length ?? ''} ${minute}`;
}
