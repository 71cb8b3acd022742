import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { attr, firstOf, text, tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { isCloud, place as placeOf, ticketPath } from './place';
import { readQueue, rowsIn } from './rows';
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
