import type { Anchors, Page, Place, Reading } from '../contract';
import { lookBy, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text, tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('kayako');
/** Class names are readable before their hashed tail (`ko-case-content__id_1x2y3z`). */
const ko = (name: string): string => `[class*="ko-${name}_"]`;

const ID = ko('case-content__id');
const SUBJECT = ko('tabs_case__subject');

/** "# 35", with digits of any script. */
const idShown = (doc: Document): string | undefined => /(\d+)\s*$/.exec((text(doc, ID) ?? '').normalize('NFKC'))?.[1];

/** Several tabs name their subjects: one alone is the ticket's. */
function subjectIn(doc: Document): string | undefined {
  const subjects = [...doc.querySelectorAll(SUBJECT)];
  return subjects.length === 1 ? tidy(subjects[0]?.textContent ?? '') || undefined : undefined;
}

function readTicket(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const { doc } = page;
  const word = text(doc, ko('case-content_field_status_swatch-with-label__label'));
  const status = inVocabulary(vocabulary.status, word);
  const name = text(doc, ko('case-content_field_assignee_trigger-value__agent-name'));
  const { facts, missing } = factsOf({
    path: ticketPath(place.id),
    subject: subjectIn(doc),
    status,
    // A translated word is not the one that answers and mappings are keyed by.
    rawStatus: status && word,
  });
  const team = text(doc, ko('case-content_field_assignee_trigger-value__team'));
  const optional = factsOf({ assignee: name ? { role: 'agent', name } : undefined, team }).facts;
  // Times are hours without a day, or days without an hour: they come from the JSON alone.
  return {
    kind: 'read',
    observations: [observed(page, place, place.id, 'ticket-page', { facts: { ...facts, ...optional } })],
    missing: [...missing, 'messages'],
  };
}

const ROW = `tr${ko('cases-list__row')}`;

function rowsIn(doc: Document) {
  return [...doc.querySelectorAll(ROW)].flatMap((row) => {
    for (const link of row.querySelectorAll('a[href]')) {
      const id = /\/agent\/conversations\/([1-9]\d*)(?:[/?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1];
      if (id) return [{ id, element: link, row, subject: tidy(link.textContent ?? '') || undefined }];
    }
    return [];
  });
}

/** The raw status stands in the pill's class, whatever its words. */
const statusIn = (row: Element): string | undefined =>
  /ko-status-pill__status-([a-z]+)_/.exec(
    row.querySelector('[class*="ko-status-pill__status-"]')?.className ?? '',
  )?.[1];

function readQueue(page: Page, place: Place): Reading {
  const rows = rowsIn(page.doc);
  const hasRows = page.doc.querySelector(ROW) !== null;
  if (rows.length === 0 && !hasRows && !page.doc.querySelector('[class*="ko-cases-list__"]'))
    return { kind: 'not-ready', why: 'loading' };
  const observations = rows.map(({ id, row, subject }) => {
    const status = inVocabulary(vocabulary.status, statusIn(row));
    return observed(page, place, id, 'queue-page', { facts: factsOf({ path: ticketPath(id), subject, status }).facts });
  });
  return { kind: 'read', observations, missing: rows.length === 0 && hasRows ? ['rows'] : [] };
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return readQueue(page, place);
  const isShell = page.doc.querySelector('.ember-application, [id^="ember"]') !== null;
  return ofTicket(page, place, idShown(page.doc), () => readTicket(page, place), isShell);
}

export function anchors({ doc }: Page, place: Place): Anchors {
  if (place.kind === 'queue') return { rows: rowsIn(doc) };
  const number = idShown(doc) === place.id ? doc.querySelector(ID) : undefined;
  return { ...(number ? { ticket: number } : {}), rows: [] };
}

/** The newest posts and notes on screen, and the status as it reads. */
export function version({ doc }: Page): string {
  const posts = [
    ...doc.querySelectorAll(
      `${ko('timeline-2_list_post__post')}[data-id], ${ko('timeline-2_list_post__post')}[data-note-id]`,
    ),
  ];
  const ids = posts.map((post) => post.getAttribute('data-id') ?? post.getAttribute('data-note-id'));
  return [text(doc, ko('case-content_field_status_swatch-with-label__label')), ...ids].join();
}
