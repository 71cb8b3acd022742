import type { Anchors, Page, Place, Reading } from '../contract';
import { lookBy } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text, tidy } from '../kit/text';
import { textTimes, zoneLearned } from '../kit/text-times';
import { inVocabulary, wordKey } from '../kit/words';
import { place as placeOf, shortId, ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('salesforce');

/** A console keeps every tab mounted, a standard app every view: everything is read inside the one on screen. */
const ACTIVE = [
  'div.split-right > .tabContent.active.oneConsoleTab',
  '.slds-template__container > .lafSinglePaneWindowManager > .windowViewMode-normal',
];

function activeScope(doc: Document): Element | undefined {
  for (const selector of ACTIVE) {
    const found = doc.querySelectorAll(selector);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Cases the active tab names in links to themselves, as its own actions do. */
function idsNamed(scope: Element): ReadonlySet<string> {
  const marks = [...scope.querySelectorAll('[data-recordid], [data-record-id], a[href*="/lightning/r/"]')];
  return new Set(
    marks.flatMap((mark) => {
      const said =
        mark.getAttribute('data-recordid') ?? mark.getAttribute('data-record-id') ?? mark.getAttribute('href') ?? '';
      const id = /(?:^|\/)(500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)(?:\/|$)/.exec(said)?.[1];
      return id ? [shortId(id)] : [];
    }),
  );
}

/** The tab of the case before may link to the one just opened: only a tab that names this case alone is its own. */
const isProven = (named: ReadonlySet<string>, id: string): boolean => named.size === 1 && named.has(id);

/** A value by its caption: of the highlights panel, else of the details. Captions are English or not understood. */
function captioned(scope: Element, caption: string): string | undefined {
  for (const title of scope.querySelectorAll('records-highlights-details-item p.slds-text-title[title]')) {
    if (wordKey(title.getAttribute('title') ?? '') !== wordKey(caption)) continue;
    const item = title.closest('records-highlights-details-item');
    return item
      ? (text(item, 'p.fieldComponent lightning-formatted-text') ?? text(item, 'p.fieldComponent'))
      : undefined;
  }
  const item = [...scope.querySelectorAll('records-record-layout-item')].find(
    (one) => wordKey(text(one, 'span.test-id__field-label') ?? '') === wordKey(caption),
  );
  return item && text(item, 'span.test-id__field-value');
}

const SUBJECT = 'support-output-case-subject-field lightning-formatted-text';

function readCase(page: Page, place: Place & { kind: 'ticket' }, scope: Element): Reading {
  const [rawStatus, rawPriority] = [captioned(scope, 'Status'), captioned(scope, 'Priority')];
  const [opened, closed] = [captioned(scope, 'Date/Time Opened'), captioned(scope, 'Date/Time Closed')];
  const times = textTimes(
    [opened, closed].flatMap((one) => (one ? [{ text: one }] : [])),
    page,
  );
  const [openedAt, closedAt] = [times.read(opened), times.read(closed)];
  const { facts, missing } = factsOf({
    path: ticketPath(place.id),
    number: captioned(scope, 'Case Number'),
    subject: text(scope, SUBJECT) ?? captioned(scope, 'Subject'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    createdAt: openedAt?.at,
  });
  const owner = captioned(scope, 'Case Owner');
  const optional = factsOf({
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    channel: inVocabulary(vocabulary.channel, captioned(scope, 'Case Origin')),
    assignee: owner ? { role: 'agent', name: owner } : undefined,
    solvedAt: closedAt?.at,
  }).facts;
  const precision = {
    ...(openedAt ? { createdAt: openedAt.precision } : {}),
    ...(closedAt ? { solvedAt: closedAt.precision } : {}),
  };
  return {
    kind: 'read',
    observations: [observed(page, place, place.id, 'ticket-page', { facts: { ...facts, ...optional }, precision })],
    missing: [...missing, ...times.missing, 'messages', 'history'],
    ...zoneLearned(times.zone, page),
  };
}

/** Links to cases in a list's rows; the cell of each takes the badge. */
function rowsIn({ url, doc }: Page, site: string) {
  const scope: ParentNode = activeScope(doc) ?? doc;
  const rows = [
    ...scope.querySelectorAll('table tbody th a[href*="/lightning/r/"], table tbody td a[href*="/lightning/r/"]'),
  ].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const found = URL.canParse(href, url.href) ? placeOf(new URL(href, url), site) : undefined;
    return found?.kind === 'ticket' ? [{ id: found.id, element: link, number: tidy(link.textContent ?? '') }] : [];
  });
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed();
}

function readList(page: Page, place: Place): Reading {
  const rows = rowsIn(page, place.site);
  if (rows.length === 0) return { kind: 'not-ready', why: 'loading' };
  return { kind: 'read', observations: [], missing: ['rows'] };
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return readList(page, place);
  const scope = activeScope(page.doc);
  if (!scope?.querySelector('records-highlights2, records-record-layout-item'))
    return { kind: 'not-ready', why: 'loading' };
  const named = idsNamed(scope);
  if (isProven(named, place.id)) return readCase(page, place, scope);
  // A tab that names other cases alone is not this one's; one that names none, or others too, proves nothing.
  if (named.size > 0 && !named.has(place.id)) return { kind: 'not-ready', why: 'previous-ticket' };
  return { kind: 'read', observations: [], missing: ['subject', 'status', 'messages'] };
}

export function anchors(page: Page, place: Place): Anchors {
  if (place.kind === 'queue') return { rows: rowsIn(page, place.site) };
  const scope = activeScope(page.doc);
  const title =
    scope && isProven(idsNamed(scope), place.id)
      ? (scope.querySelector(SUBJECT) ?? scope.querySelector('records-highlights2'))
      : undefined;
  return { ...(title ? { ticket: title } : {}), rows: [] };
}
