import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { attr, firstOf, text, tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { isCloud, place as placeOf, ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('jira');
const id = (name: string): string => `[data-testid="${name}"]`;

const KEYS = [
  id('issue.views.issue-base.foundation.breadcrumbs.current-issue.item'), // 2026
  id('issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container'),
  '#key-val', // Data Center
].join();

/** A board or list stays mounted under the ticket it opened: every ticket the page names counts. */
function keysShown(doc: Document): readonly string[] {
  return [...doc.querySelectorAll(KEYS)].flatMap(
    (crumb) => /[A-Z][A-Z0-9_]+-\d+/.exec(tidy(crumb.textContent ?? ''))?.[0] ?? [],
  );
}

const SUBJECT = [id('issue.views.issue-base.foundation.summary.heading'), '#summary-val'].join();
const statusIn = firstOf<ParentNode, string>(
  (doc) => text(doc, id('issue-field-status.ui.status-view.status-button.status-button')),
  (doc) => text(doc, id('issue.views.issue-base.foundation.status.status-field-wrapper')),
  (doc) => text(doc, '#status-val'),
);

function readTicket(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const { doc } = page;
  const rawStatus = statusIn(doc);
  const status = inVocabulary(vocabulary.status, rawStatus);
  const { facts, missing } = factsOf({
    path: ticketPath(basePath(place.site), place.id),
    subject: text(doc, SUBJECT),
    status,
    // A translated word is not the one that answers and mappings are keyed by.
    rawStatus: status && rawStatus,
  });
  return {
    kind: 'read',
    observations: [observed(page, place, place.id, 'ticket-page', { facts })],
    missing: [...missing, 'messages'],
  };
}

interface Row {
  readonly id: string;
  readonly element: Element;
  readonly subject: string | undefined;
  readonly status: string | undefined;
}

const NATIVE = 'tr[data-testid="native-issue-table.ui.issue-row"]';
const CELL = '[data-testid*="content.rows.common.cell-wrapper-row<"][data-testid$="-summary"]';

const keyIn = (words: string | null | undefined): string | undefined => /[A-Z][A-Z0-9_]+-\d+/.exec(words ?? '')?.[0];

function nativeRow(row: Element): Row | undefined {
  const link = row.querySelector(id('native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell'));
  const key = keyIn(link?.getAttribute('href') ?? link?.textContent);
  const summary = row.querySelector(id('native-issue-table.common.ui.issue-cells.issue-summary.issue-summary-cell'));
  const status = text(row, '[data-testid^="issue.fields.status.common.ui.status-lozenge"]');
  return key
    ? { id: key, element: summary ?? link ?? row, subject: tidy(summary?.textContent ?? '') || undefined, status }
    : undefined;
}

/** The key stands inside the cell's own test id: `…row<HELP-7>-summary`. */
const queueRow = (cell: Element): Row | undefined => {
  const key = keyIn(/row<([^>]+)>/.exec(cell.getAttribute('data-testid') ?? '')?.[1]);
  return key
    ? { id: key, element: cell, subject: tidy(cell.textContent ?? '') || undefined, status: undefined }
    : undefined;
};

const classicRow = (row: Element): Row | undefined => {
  const key = keyIn(row.getAttribute('data-issuekey'));
  const summary = row.querySelector('td.summary');
  const status = text(row, 'td.status');
  return key ? { id: key, element: summary ?? row, subject: text(row, 'td.summary'), status } : undefined;
};

/** Lists are virtual: the rows on screen. */
const rowsIn = (doc: Document): readonly Row[] => [
  ...[...doc.querySelectorAll(NATIVE)].flatMap((row) => nativeRow(row) ?? []),
  ...[...doc.querySelectorAll(CELL)].flatMap((cell) => queueRow(cell) ?? []),
  ...[...doc.querySelectorAll('tr.issuerow[data-issuekey]')].flatMap((row) => classicRow(row) ?? []),
];

const LISTS = [
  id('servicedesk-queues-agent-view.layout.queues-details'),
  id('servicedesk-queues-agent-view.layout.table.container'),
  id('native-issue-table.ui.issue-table'),
  'table#issuetable',
].join();

function readQueue(page: Page, place: Place): Reading {
  const rows = rowsIn(page.doc);
  if (rows.length === 0 && !page.doc.querySelector(LISTS)) return { kind: 'not-ready', why: 'loading' };
  const base = basePath(place.site);
  return {
    kind: 'read',
    observations: rows.map((row) => {
      const status = inVocabulary(vocabulary.status, row.status);
      const told = { path: ticketPath(base, row.id), subject: row.subject, status, rawStatus: status && row.status };
      return observed(page, place, row.id, 'queue-page', { facts: factsOf(told).facts });
    }),
    missing: [],
  };
}

const isShell = (doc: Document): boolean => doc.querySelector('#jira-frontend, #jira, #page') !== null;

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return readQueue(page, place);
  const shown = keysShown(page.doc);
  const one = shown.includes(place.id) ? place.id : shown[0];
  return ofTicket(page, place, one, () => readTicket(page, place), isShell(page.doc));
}

export function anchors({ doc }: Page, place: Place): Anchors {
  if (place.kind === 'queue') return { rows: rowsIn(doc) };
  const subject = keysShown(doc).includes(place.id) ? doc.querySelector(SUBJECT) : undefined;
  // A ticket opened beside its queue or over its board leaves the list in sight.
  return { ...(subject ? { ticket: subject } : {}), rows: rowsIn(doc) };
}

/** The comments on screen and the status as it reads, in any language. */
export function version({ doc }: Page): string {
  const comments = [...doc.querySelectorAll('[data-testid^="comment-base-item-"], .activity-comment[id^="comment-"]')];
  return [statusIn(doc), ...comments.map((one) => one.getAttribute('data-testid') ?? one.id)].join();
}

const meta = (doc: Document, name: string): string | undefined => attr(doc, `meta[name="${name}"]`, 'content');

export function recognise({ url, doc }: Page): Recognition | undefined {
  if (isCloud(url.origin)) {
    const isJira = placeOf(url, url.origin) !== undefined || /^\/(?:jira|browse)\//.test(url.pathname);
    return isJira ? { confidence: 1, because: url.hostname, site: url.origin } : undefined;
  }
  if (meta(doc, 'application-name') !== 'JIRA') return undefined;
  const site = url.origin + (meta(doc, 'ajs-context-path') ?? '');
  return { confidence: 0.9, because: 'application-name', site };
}

/** Cloud names the account, Data Center the user: as answers name the assignee. */
export function viewer({ doc }: Page): { readonly id: string; readonly name?: string } | undefined {
  const who = meta(doc, 'ajs-atlassian-account-id') ?? meta(doc, 'ajs-remote-user');
  const name = meta(doc, 'ajs-remote-user-fullname');
  return who ? { id: who, ...(name ? { name } : {}) } : undefined;
}

export const theme = ({ doc }: Page): 'light' | 'dark' | undefined => {
  const mode = doc.documentElement.getAttribute('data-color-mode');
  return mode === 'light' || mode === 'dark' ? mode : undefined;
};
