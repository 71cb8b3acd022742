import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { ticketOf, ticketPath } from './place';
import { INCIDENT_STATES } from './vocabulary';

const observed = lookBy('servicenow');

const isWorkspace = ({ url }: Page): boolean => url.pathname.startsWith('/now/');

/** Ids of the classic form hold dots: `incident.number`, read-only `sys_readonly.incident.number`. */
function fieldIn(doc: Document, table: string, name: string): HTMLInputElement | undefined {
  for (const prefix of ['sys_readonly.', '', 'sys_original.']) {
    const field = doc.getElementById(`${prefix}${table}.${name}`);
    if (field) return field as HTMLInputElement;
  }
  return undefined;
}

const valueIn = (field: HTMLInputElement | undefined): string | undefined =>
  tidy(field?.value ?? field?.getAttribute('value') ?? '') || undefined;

/** The form is a page of its own: where it names its record, that is the ticket on screen; a form without one shows the address' own. */
function idShown({ doc }: Page, place: Place & { kind: 'ticket' }): string | undefined {
  const { table } = ticketOf(place.id);
  if (!fieldIn(doc, table, 'number')) return undefined;
  const named = (doc.getElementById('sys_uniqueValue') as HTMLInputElement | undefined)?.value.toLowerCase();
  if (!named) return place.id;
  return table === 'incident' ? named : `${table}:${named}`;
}

function readForm(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const { doc } = page;
  const { table } = ticketOf(place.id);
  const state = fieldIn(doc, table, 'state');
  const { facts, missing } = factsOf({
    path: ticketPath(place.id),
    number: valueIn(fieldIn(doc, table, 'number')),
    subject: valueIn(fieldIn(doc, table, 'short_description')),
    // The list of states is ordered by the form: its value is the stored number.
    status: table === 'incident' ? inVocabulary(INCIDENT_STATES, valueIn(state)) : undefined,
  });
  // Times are written as the agent likes to read them: they come from the Table API alone.
  return {
    kind: 'read',
    observations: [observed(page, place, place.id, 'ticket-page', { facts })],
    missing: [...missing, 'messages'],
  };
}

/** A list's rows by their links, whatever columns it shows. */
function rowsIn(doc: Document, table: string) {
  const links = doc.querySelectorAll(`#${table}_table a[href*="${table}.do?"]`);
  const rows = [...links].flatMap((link) => {
    const sysId = /[?&]sys_id=([0-9a-f]{32})/i.exec(link.getAttribute('href') ?? '')?.[1]?.toLowerCase();
    const number = tidy(link.textContent ?? '');
    const id = table === 'incident' ? sysId : `${table}:${sysId}`;
    return sysId && id && number ? [{ id, element: link, number }] : [];
  });
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed();
}

function readList(page: Page, place: Place): Reading {
  const table = place.id ?? 'incident';
  const rows = rowsIn(page.doc, table);
  if (rows.length === 0 && !page.doc.getElementById(`${table}_table`)) return { kind: 'not-ready', why: 'loading' };
  const observations = rows.map(({ id, number }) =>
    observed(page, place, id, 'queue-page', { facts: { path: ticketPath(id), number } }),
  );
  return { kind: 'read', observations, missing: ['status'] };
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return readList(page, place);
  if (isWorkspace(page)) {
    const facts = { path: ticketPath(place.id) };
    return { kind: 'read', observations: [observed(page, place, place.id, 'ticket-page', { facts })], missing: [] };
  }
  return ofTicket(page, place, idShown(page, place), () => readForm(page, place));
}

export function anchors(page: Page, place: Place): Anchors {
  if (place.kind === 'queue') return { rows: rowsIn(page.doc, place.id ?? 'incident') };
  if (isWorkspace(page) || idShown(page, place) !== place.id) return { rows: [] };
  const number = fieldIn(page.doc, ticketOf(place.id).table, 'number');
  return { ...(number ? { ticket: number } : {}), rows: [] };
}

const MINUTE_MS = 60_000;

/** How long the activity stream is and the state as it stands; of a workspace nothing is known, so it is asked once a minute while it changes. */
export function version(page: Page, place: Place): string {
  const { doc, now } = page;
  if (isWorkspace(page)) return doc.visibilityState === 'hidden' ? '' : String(Math.floor(now / MINUTE_MS));
  const state = place.kind === 'ticket' ? valueIn(fieldIn(doc, ticketOf(place.id).table, 'state')) : '';
  return `${doc.querySelectorAll('ul.activities-form > li.h-card').length} ${state ?? ''}`;
}

export const recognise = ({ url }: Page): Recognition | undefined =>
  url.hostname.endsWith('.service-now.com') && url.protocol === 'https:'
    ? { confidence: 1, because: url.hostname, site: url.origin }
    : undefined;
