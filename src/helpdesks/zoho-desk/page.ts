import type { Anchors, Page, Place, Reading } from '../contract';
import { lookBy } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text, tidy } from '../kit/text';
import { placeAnywhere, ticketPath } from './place';

const observed = lookBy('zoho-desk');
const CONTAINER = '.zd_v2-ticketdetailview-container';

/** Neither it nor anything around it is hidden. */
function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let one: Element | null = element; one; one = one.parentElement) {
    const style = view?.getComputedStyle(one);
    if (style?.display === 'none' || style?.visibility === 'hidden' || one.getAttribute('aria-hidden') === 'true')
      return false;
  }
  return true;
}

const idOf = (container: Element): string | undefined =>
  /^subTab_(\d+)$/.exec(container.getAttribute('data-id') ?? '')?.[1];

/** The previous ticket's container stays after a move, sometimes in sight: only one that is shown and named as the address counts. */
function containerOf(doc: Document, id: string): Element | undefined {
  const shown = [...doc.querySelectorAll(CONTAINER)].filter(isShown);
  return shown.length === 1 && shown[0] && idOf(shown[0]) === id ? shown[0] : undefined;
}

const SUBJECT = '[data-id="caseSubjectText"]';

function readTicket(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const all = page.doc.querySelectorAll(CONTAINER);
  if (all.length === 0) return { kind: 'not-ready', why: 'loading' };
  const container = containerOf(page.doc, place.id);
  if (!container) return { kind: 'not-ready', why: 'previous-ticket' };
  const { facts, missing } = factsOf({
    path: ticketPath(place.site, place.id),
    number: text(container, '.zd_v2-ticketsubject-ticketIdText')?.replace(/^#\s*/, ''),
    subject: text(container, SUBJECT),
  });
  return {
    kind: 'read',
    observations: [observed(page, place, place.id, 'ticket-page', { facts })],
    missing: [...missing, 'status', 'messages'],
  };
}

const CARD = '.zd_v2-kanbanlistitem-container, .zd_v2-modulelistnew-innerListDiv';
const LISTS =
  '.zd_v2-ticketdvleftpanel-sectionContainer, .zd_v2-modulelistnew-listContainer, .zd_v2-listlayout-container';

/** Rows by the ticket their links lead to; the number they show is another. */
function rowsIn({ url, doc }: Page, site: string) {
  return [...doc.querySelectorAll(CARD)].flatMap((row) => {
    for (const link of row.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      const found = URL.canParse(href, url.href) ? placeAnywhere(new URL(href, url)) : undefined;
      if (found?.kind !== 'ticket' || found.site !== site) continue;
      const subject = row.querySelector('.zd_v2-kanbanlistitem-subject');
      return [{ id: found.id, element: subject ?? link, subject: tidy(subject?.textContent ?? '') || undefined }];
    }
    return [];
  });
}

function readQueue(page: Page, place: Place): Reading {
  const rows = rowsIn(page, place.site);
  if (rows.length === 0 && !page.doc.querySelector(`${LISTS}, .zd_v2-commonemptystate-title`)) {
    return { kind: 'not-ready', why: 'loading' };
  }
  const observations = rows.map(({ id, subject }) =>
    observed(page, place, id, 'queue-page', { facts: factsOf({ path: ticketPath(place.site, id), subject }).facts }),
  );
  const isUnread = rows.length === 0 && page.doc.querySelector(CARD) !== null;
  return { kind: 'read', observations, missing: isUnread ? ['rows'] : [] };
}

export const read = (page: Page, place: Place): Reading =>
  place.kind === 'ticket' ? readTicket(page, place) : readQueue(page, place);

export function anchors(page: Page, place: Place): Anchors {
  const rows = rowsIn(page, place.site);
  if (place.kind === 'queue') return { rows };
  const subject = containerOf(page.doc, place.id)?.querySelector(SUBJECT);
  return { ...(subject ? { ticket: subject } : {}), rows };
}

/** How many threads and comments are drawn. */
export function version({ doc }: Page, place: Place): string {
  const container = place.kind === 'ticket' ? containerOf(doc, place.id) : undefined;
  return String(container?.querySelectorAll('.zd_v2-conversationlistcommon-contentWrapper').length ?? '');
}
