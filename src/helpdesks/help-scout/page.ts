import type { Anchors, Page, Place, Reading } from '../contract';
import { lookBy, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { firstOf, tidy } from '../kit/text';
import { numberIn, place as placeOf, ticketPath } from './place';
import { eventsIn, threadsIn } from './threads';

const observed = lookBy('help-scout');

const fieldText = (selector: string) => (doc: ParentNode) => {
  const field = doc.querySelector<HTMLTextAreaElement>(selector);
  return field ? tidy(field.value || field.textContent || '') || undefined : undefined;
};

const SUBJECTS = ['[aria-label="Conversation Subject"]', '[data-cy="EditableTextarea"]', '#subjectLine'];
const subjectIn = firstOf<ParentNode, string>(...SUBJECTS.map(fieldText));

/** "#1234" among the header's texts; the pages of before show it beside the actions. */
function numberShown(doc: Document): string | undefined {
  const texts = doc.querySelectorAll('[data-cy="ConversationHeader.Actions"] [data-cy="Text"], .actions__wrapper');
  return [...texts].flatMap((one) => /#?\s*(\d+)\s*$/.exec(tidy(one.textContent ?? ''))?.[1] ?? [])[0];
}

function tagsIn(doc: Document): readonly string[] | undefined {
  const tags = [...doc.querySelectorAll('[data-cy="Tag"], #tkContent .tag, #js-wrap .tag')];
  return tags.length === 0 ? undefined : tags.flatMap((tag) => tidy(tag.textContent ?? '') || []);
}

function readTicket(page: Page, place: Place & { kind: 'ticket' }, number: string): Reading {
  const { facts, missing } = factsOf({ path: ticketPath(place.id, number), number, subject: subjectIn(page.doc) });
  const events = eventsIn(page.doc);
  const optional = factsOf({ tags: tagsIn(page.doc) }).facts;
  const isTimed = events.length > 0 && events.length === threadsIn(page.doc).length;
  return {
    kind: 'read',
    // Older threads may be folded away: what is on screen is never taken for all there is.
    observations: [observed(page, place, place.id, 'ticket-page', { facts: { ...facts, ...optional }, events })],
    missing: [...missing, 'status', 'assignee', 'createdAt', 'history', ...(isTimed ? [] : ['messages'])],
  };
}

/** Links to conversations: of a list's own rows nothing is known. */
function rowsIn({ url, doc }: Page, site: string) {
  const rows = [...doc.querySelectorAll('a[href*="/conversation/"]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const found = URL.canParse(href, url.href) ? placeOf(new URL(href, url), site) : undefined;
    return found?.kind === 'ticket' ? [{ id: found.id, element: link }] : [];
  });
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed();
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') {
    const hasRows = rowsIn(page, place.site).length > 0;
    return hasRows ? { kind: 'read', observations: [], missing: ['rows'] } : { kind: 'not-ready', why: 'loading' };
  }
  const [said, shown] = [numberIn(page.url), numberShown(page.doc)];
  const isShell = page.doc.querySelector('#js-wrap, [data-cy], ol[aria-label="Thread Items"]') !== null;
  // An address without a number, or a page that shows none, proves nothing of what is on it.
  if (shown !== undefined && said === undefined)
    return { kind: 'read', observations: [], missing: ['subject', 'status', 'messages'] };
  const idShown = shown === undefined ? undefined : shown === said ? place.id : shown;
  return ofTicket(page, place, idShown, () => readTicket(page, place, said ?? ''), isShell);
}

export function anchors(page: Page, place: Place): Anchors {
  if (place.kind === 'queue') return { rows: rowsIn(page, place.site) };
  const isShown = numberShown(page.doc) === numberIn(page.url);
  const subject = isShown ? page.doc.querySelector(SUBJECTS.join()) : undefined;
  return { ...(subject ? { ticket: subject } : {}), rows: [] };
}
