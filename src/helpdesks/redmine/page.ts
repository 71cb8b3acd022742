import type { SiteAgent } from '@/domain/settings/settings';
import type { Observation } from '@/domain/tickets/observation';
import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { factsOf } from '../kit/observe';
import { attr, text, tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { issueId, priorityOf, readIssue, statusOf, userId } from './issue';
import { issuePath } from './place';

/** The install's base path, from where it loads its own scripts. */
function baseOf(doc: Document): string | undefined {
  const home = attr(doc, '#top-menu a.home', 'href') ?? attr(doc, '#top-menu #loggedas a[href*="/users/"]', 'href');
  return home?.replace(/\/users\/\d+$/, '').replace(/\/$/, '');
}

export function recognise(page: Page): Recognition | undefined {
  const isNamed = attr(page.doc, 'meta[name="description"]', 'content') === 'Redmine';
  const hasController = /\bcontroller-\w+/.test(page.doc.body?.className ?? '');
  const hasToken = page.doc.querySelector('meta[name="csrf-param"]') !== null;
  const isPowered = page.doc.querySelector('#footer a[href*="redmine.org"]') !== null;
  const marks = [isNamed, isPowered, hasController && hasToken].filter(Boolean).length;
  if (marks === 0 || !hasController) return undefined;
  const base = baseOf(page.doc);
  return {
    confidence: marks === 3 ? 1 : marks === 2 ? 0.9 : 0.4,
    because: 'body.controller-… of Redmine’s templates',
    site: page.url.origin + (base?.startsWith('/') ? base : ''),
  };
}

export function viewer(page: Page): SiteAgent | undefined {
  const link = page.doc.querySelector('#loggedas a');
  const id = userId(link);
  const name = tidy(link?.textContent ?? '');
  return id ? { id, ...(name ? { name } : {}) } : undefined;
}

const keyOf = (place: Place, id: string) => ({ helpdesk: 'redmine', site: place.site, id });

function readTicketPage(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const id = issueId(page.doc);
  if (!id) return page.doc.readyState === 'loading' ? { kind: 'not-ready', why: 'loading' } : { kind: 'not-a-ticket' };
  if (id !== place.id) return { kind: 'not-ready', why: 'previous-ticket' };
  const { facts, missing } = readIssue(page.doc, id, basePath(place.site));
  const observation: Observation = {
    key: keyOf(place, id),
    seenAt: page.now,
    source: 'ticket-page',
    facts,
    events: [],
    isHistoryComplete: false,
  };
  return { kind: 'read', observations: [observation], missing };
}

const rowsIn = (doc: Document): readonly Element[] => [...doc.querySelectorAll('table.issues tr.issue[id^="issue-"]')];
const rowId = (row: Element): string => row.id.slice('issue-'.length);

/** Columns are the user's choice; a cell's class is its column's name. Their times are in the agent's zone, unsaid: left to the feed. */
function readRow(page: Page, place: Place, row: Element): Observation {
  const id = rowId(row);
  const rawStatus = text(row, 'td.status');
  const rawPriority = text(row, 'td.priority');
  const assigned = row.querySelector('td.assigned_to');
  const link = assigned?.querySelector('a') ?? null;
  const assigneeId = userId(link);
  const assignee = {
    role: 'agent' as const,
    ...(assigneeId ? { id: assigneeId } : {}),
    ...(link ? { name: tidy(link.textContent ?? '') } : {}),
  };
  const { facts } = factsOf({
    path: issuePath(basePath(place.site), id),
    subject: text(row, 'td.subject a') ?? text(row, 'td.subject'),
    rawStatus,
    status: statusOf(rawStatus, row),
    rawPriority,
    priority: priorityOf(rawPriority, row),
    assignee: assigned ? assignee : undefined,
    team: text(row, 'td.project'),
  });
  return { key: keyOf(place, id), seenAt: page.now, source: 'queue-page', facts, events: [], isHistoryComplete: false };
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'ticket') return readTicketPage(page, place);
  const rows = rowsIn(page.doc);
  if (rows.length === 0) return { kind: 'not-a-ticket' };
  return { kind: 'read', observations: rows.map((row) => readRow(page, place, row)), missing: [] };
}

export function anchors(page: Page, place: Place): Anchors {
  const subject = page.doc.querySelector('div.issue .subject h3');
  const rows = rowsIn(page.doc).flatMap((row) => {
    const element = row.querySelector('td.subject') ?? row.querySelector('td.id');
    return element ? [{ id: rowId(row), element }] : [];
  });
  return { ...(place.kind === 'ticket' && subject ? { ticket: subject } : {}), rows };
}

/** The newest journal. */
export const version = (page: Page): string =>
  [...page.doc.querySelectorAll('#history .journal[id^="change-"]')].map((journal) => journal.id).join();
