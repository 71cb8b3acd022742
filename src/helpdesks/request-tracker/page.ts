import type { SiteAgent } from '@/domain/settings/settings';
import type { Facts } from '@/domain/tickets/facts';
import type { Observation } from '@/domain/tickets/observation';
import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { asObject, asText, at, type Json } from '../kit/json';
import { factsOf } from '../kit/observe';
import { attr, firstOf, text, tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

/** RT 5 gives a ticket a `tbody` of two rows, RT 6 a row. */
const ROWS = 'tbody.list-item[data-record-id], tr.list-item[data-record-id]';

/** The object RT's inline script assigns to `RT.<name>`; the script's text is read, never run. */
function inlineObject(doc: Document, name: 'Config' | 'CurrentUser'): Json | undefined {
  const assignment = new RegExp(`RT\\.${name}\\s*=\\s*(\\{[^\\n]*\\});`);
  for (const script of doc.querySelectorAll('script:not([src])')) {
    const found = assignment.exec(script.textContent ?? '')?.[1];
    if (found) return parsed(found);
  }
  return undefined;
}

function parsed(source: string): Json | undefined {
  try {
    return asObject(JSON.parse(source));
  } catch {
    // Not an object literal in JSON's form: the page is not as RT 5 writes it, and nothing is known.
    return undefined;
  }
}

export function recognise(page: Page): Recognition | undefined {
  const config = inlineObject(page.doc, 'Config');
  const webPath = config?.WebPath;
  if (!config || typeof webPath !== 'string' || !asText(config.rtname)) return undefined;
  const isPage = page.doc.body?.id.startsWith('comp-') ?? false;
  return {
    confidence: isPage ? 1 : 0.8,
    because: isPage ? 'RT.Config and body#comp-…' : 'RT.Config',
    site: page.url.origin + webPath.replace(/\/$/, ''),
  };
}

export function viewer(page: Page): SiteAgent | undefined {
  const user = inlineObject(page.doc, 'CurrentUser');
  const id = asText(at(user, 'Name'));
  const name = asText(at(user, 'RealName'));
  return id ? { id, ...(name ? { name } : {}) } : undefined;
}

/** RT 6 names its theme; in RT 5 Elevator and Aileron have dark variants, which the body's class names. */
export function theme(page: Page): 'light' | 'dark' | undefined {
  const named = page.doc.documentElement.getAttribute('data-bs-theme');
  if (named === 'dark' || named === 'light') return named;
  return page.doc.body && /\b\w+-dark\b|\bdarkmode\b/.test(page.doc.body.className) ? 'dark' : 'light';
}

/**
 * The untranslated status behind a translated word: the status menu beside it gives each translated word its value.
 * `where` holds the shown word and the menu.
 */
function statusIn(where: ParentNode, shown: string | undefined): string | undefined {
  if (!shown) return undefined;
  const options = where.querySelectorAll<HTMLOptionElement>('select[name="Status"] option[value]');
  const option = [...options].find((one) => one.value !== '' && tidy(one.textContent ?? '') === shown);
  return option?.value ?? (inVocabulary(vocabulary.status, shown) ? shown : undefined);
}

const priorityIn = (where: ParentNode): string | undefined =>
  /ticket-info-priority-(\w+)/.exec(where.querySelector('[class*="ticket-info-priority-"]')?.className ?? '')?.[1];

/** `#5: Subject`, in French `n°5 : Subject`. */
const subjectHeading = (doc: Document): string | undefined =>
  /^\D*\d+\s*:\s*(.*)$/s.exec(text(doc, '#header h1') ?? '')?.[1] || undefined;
const subjectField = (doc: Document): string | undefined =>
  doc.querySelector<HTMLInputElement>('.ticket-info-basics input[name="Subject"]')?.getAttribute('value') || undefined;
const subjectOf = firstOf(subjectField, subjectHeading);

/** RT 5 writes `.id .value`, RT 6 `.id .rt-value`. */
const idOnPage = (doc: Document): string | undefined =>
  text(doc, '.ticket-info-basics .id.form-row .value, .ticket-info-basics .id .rt-value');

function readTicketPage(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const id = idOnPage(page.doc);
  if (!id) {
    // RT 6 sends the frame first and the ticket after it. Else a deleted or forbidden ticket, or a form that shows no basics.
    const isComing = page.doc.querySelector('.main-container[hx-trigger*="revealed"]') !== null;
    const isLoading = isComing || page.doc.readyState === 'loading';
    return isLoading ? { kind: 'not-ready', why: 'loading' } : { kind: 'not-a-ticket' };
  }
  if (id !== place.id) return { kind: 'not-ready', why: 'previous-ticket' };
  const basics = page.doc.querySelector('.ticket-info-basics') ?? page.doc;
  const rawStatus = statusIn(basics, text(basics, '.status .current-value'));
  const { facts, missing } = factsOf({
    path: ticketPath(basePath(place.site), id),
    subject: subjectOf(page.doc),
    status: inVocabulary(vocabulary.status, rawStatus),
    rawStatus,
    priority: inVocabulary(vocabulary.priority, priorityIn(basics)),
    team: text(basics, '.queue .current-value'),
  });
  return { kind: 'read', observations: [observed(page, place, id, facts, 'ticket-page')], missing };
}

function observed(
  page: Page,
  place: Place,
  id: string,
  facts: Partial<Facts>,
  source: 'ticket-page' | 'queue-page',
): Observation {
  const key = { helpdesk: 'request-tracker', site: place.site, id };
  return { key, seenAt: page.now, source, facts, events: [], isHistoryComplete: false };
}

const isTicketRow = (row: Element): boolean => {
  const kind = row.closest('table')?.getAttribute('data-class');
  return kind ? kind === 'RT::Ticket' : row.querySelector('a[href*="/Ticket/Display.html?"]') !== null;
};

const rowsIn = (doc: Document): readonly HTMLElement[] =>
  [...doc.querySelectorAll<HTMLElement>(ROWS)].filter(isTicketRow);

const rowId = (row: Element): string => row.getAttribute('data-record-id') ?? '';

export const rowIds = (doc: Document): readonly string[] => [
  ...new Set(
    rowsIn(doc)
      .map(rowId)
      .filter((id) => /^[1-9]\d*$/.test(id)),
  ),
];

/** Which columns a list has is the user's choice; what carries no column name is left to REST. */
function readRow(page: Page, place: Place, row: Element): Observation {
  const id = rowId(row);
  const links = [...row.querySelectorAll('a[href*="/Ticket/Display.html?"]')];
  const subject = links.map((link) => tidy(link.textContent ?? '')).find((words) => words !== '' && words !== id);
  const cell = row.querySelector('select[name="Status"]')?.closest('td');
  const rawStatus = cell ? statusIn(cell, text(cell, '.value')) : undefined;
  const { facts } = factsOf({
    path: ticketPath(basePath(place.site), id),
    subject,
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    priority: inVocabulary(vocabulary.priority, priorityIn(row)),
  });
  return observed(page, place, id, facts, 'queue-page');
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'ticket') return readTicketPage(page, place);
  const rows = rowsIn(page.doc);
  if (rows.length === 0) return { kind: 'not-a-ticket' };
  return { kind: 'read', observations: rows.map((row) => readRow(page, place, row)), missing: [] };
}

export function anchors(page: Page, place: Place): Anchors {
  const heading = page.doc.querySelector('#header h1');
  const rows = rowsIn(page.doc).flatMap((row) => {
    const element = row.querySelector('td a[href*="/Ticket/Display.html?"]')?.closest('td') ?? row.querySelector('td');
    return element ? [{ id: rowId(row), element }] : [];
  });
  return { ...(place.kind === 'ticket' && heading ? { ticket: heading } : {}), rows };
}

/** The newest transaction, as the "Updated" date links to it or as the history shows it, the owner and the status. */
export const version = (page: Page): string => {
  const shown = [...page.doc.querySelectorAll('.transaction[data-transaction-id]')];
  const newest = Math.max(0, ...shown.map((one) => Number(one.getAttribute('data-transaction-id')) || 0));
  return [
    attr(page.doc, '.ticket-info-dates .updated a[href*="#txn-"]', 'href'),
    attr(page.doc, '.ticket-info-people .owner [data-user-id]', 'data-user-id'),
    newest,
  ].join();
};
