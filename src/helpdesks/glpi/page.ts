import type { SiteAgent } from '@/domain/settings/settings';
import type { Actor, Facts } from '@/domain/tickets/facts';
import type { NativeDeadline, SlaMetric } from '@/domain/tickets/observation';
import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofRows, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text, tidy } from '../kit/text';
import { type TextTimes, zoneLearned } from '../kit/text-times';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { itemsOf, readTimeline, timesOf } from './timeline';
import { vocabulary } from './vocabulary';

const observed = lookBy('glpi');

export function recognise(page: Page): Recognition | undefined {
  const base = /^(.*?)\/(?:front|Helpdesk|ServiceCatalog)(?:\/|$)/.exec(page.url.pathname)?.[1];
  const isTitled = /^GLPI\b|\bGLPI$/.test(page.doc.title);
  const hasParts = page.doc.querySelector('.itil-timeline, #itil-data, table.search-results, .search-results') !== null;
  const hasScript = [...page.doc.querySelectorAll('script:not([src])')].some((one) =>
    /\bCFG_GLPI\b/.test(one.textContent ?? ''),
  );
  const marks = [isTitled, hasParts, hasScript].filter(Boolean).length;
  if (base === undefined || marks === 0 || (!isTitled && !hasScript)) return undefined;
  return {
    confidence: marks === 3 ? 1 : marks === 2 ? 0.9 : 0.5,
    because: 'the title, CFG_GLPI and the parts of GLPI’s pages',
    site: page.url.origin + base,
  };
}

/** A field of the ticket's form: an input's or the chosen option's value. */
function field(doc: Document, name: string): string | undefined {
  const control = doc.querySelector(`#itil-data [name="${name}"], [name="${name}"]`);
  const chosen = control?.querySelector('option[selected]');
  return (chosen ?? control)?.getAttribute('value') || undefined;
}

interface Party {
  readonly id: string;
  readonly name: string;
}

/** Users among the actors of a kind: `requester`, `assign`, `observer`. */
const parties = (doc: Document, kind: string): readonly Party[] =>
  [...doc.querySelectorAll(`select[data-actor-type="${kind}"] option[data-itemtype="User"][data-items-id]`)].map(
    (option) => ({
      id: option.getAttribute('data-items-id') ?? '',
      name: tidy(option.textContent ?? ''),
    }),
  );

function assigneeOf(doc: Document): Actor | undefined {
  if (!doc.querySelector('select[data-actor-type="assign"]')) return undefined;
  const first = parties(doc, 'assign')[0];
  return { role: 'agent', ...(first?.id ? { id: first.id } : {}), ...(first?.name ? { name: first.name } : {}) };
}

/** The agent's own menu gives the name alone; the id where the ticket on the page is assigned to that name. */
export function viewer({ doc }: Page): SiteAgent | undefined {
  const name = text(doc, '.user-menu .dropdown-header');
  return parties(doc, 'assign').find((party) => party.id !== '' && party.name === name);
}

const DATES = ['date', 'solvedate', 'closedate'] as const;
const DEADLINES: readonly (readonly [string, SlaMetric])[] = [
  ['time_to_own', 'first_reply'],
  ['time_to_resolve', 'resolution'],
];

const readDeadlines = (doc: Document, times: TextTimes): readonly NativeDeadline[] =>
  DEADLINES.flatMap(([name, metric]): NativeDeadline[] => {
    const dueAt = times.read(field(doc, name))?.at;
    return dueAt === undefined ? [] : [{ metric, dueAt }];
  });

function readTicketPage(page: Page, place: Place): Reading {
  const { doc } = page;
  const items = itemsOf(doc);
  const times = timesOf(
    page,
    items,
    DATES.flatMap((name) => field(doc, name) ?? []),
  );
  const requesters = parties(doc, 'requester').map(({ id }) => id);
  const { events, isComplete } = readTimeline(items, times, requesters);
  const created = times.read(field(doc, 'date')) ?? events.find((event) => event.kind === 'created');
  const rawStatus = field(doc, 'status');
  const rawPriority = field(doc, 'priority');
  const read = factsOf({
    path: ticketPath(basePath(place.site), place.id ?? ''),
    subject: field(doc, 'name') ?? text(doc, '.ITILContent .card-title'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    channel: inVocabulary(vocabulary.channel, field(doc, 'requesttypes_id')),
    assignee: assigneeOf(doc),
    requester: requesters[0],
    createdAt: created?.at,
    updatedAt: events.at(-1)?.at,
  });
  const solved = times.read(field(doc, 'solvedate')) ?? times.read(field(doc, 'closedate'));
  const facts: Partial<Facts> = { ...read.facts, ...(solved ? { solvedAt: solved.at } : {}) };
  const precision = {
    ...(created ? { createdAt: created.precision } : {}),
    ...(events.length > 0 ? { updatedAt: 'minute' as const } : {}),
    ...(solved ? { solvedAt: solved.precision } : {}),
  };
  const observation = observed(page, place, place.id ?? '', 'ticket-page', {
    facts,
    precision,
    events,
    isHistoryComplete: isComplete && created !== undefined,
    nativeDeadlines: readDeadlines(doc, times),
  });
  return {
    kind: 'read',
    observations: [observation],
    missing: [...read.missing, ...(isComplete ? [] : ['events']), ...times.missing],
    ...zoneLearned(times.zone, page),
  };
}

interface Row {
  readonly id: string;
  readonly row: Element;
  readonly link: Element | null;
}

const LINK = 'a[href*="ticket.form.php?id="]';

const rowsIn = (doc: Document): readonly Row[] =>
  [...doc.querySelectorAll('table.search-results tbody tr, .search-results table tbody tr')].flatMap((row) => {
    const link = row.querySelector(LINK);
    const box = row.querySelector('input[name^="item[Ticket]["]')?.getAttribute('name') ?? '';
    const id = /^item\[Ticket\]\[(\d+)\]/.exec(box)?.[1] ?? /\?id=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
    return id && id !== '0' ? [{ id, row, link }] : [];
  });

/** Which columns there are is the agent's choice, and their values are translated: a row tells its ticket and its title. */
const readRow = (page: Page, place: Place, { id, link }: Row) =>
  observed(page, place, id, 'queue-page', {
    facts: factsOf({
      path: ticketPath(basePath(place.site), id),
      subject: tidy(link?.textContent ?? '') || undefined,
    }).facts,
  });

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return ofRows(rowsIn(page.doc).map((row) => readRow(page, place, row)));
  const isHere = page.doc.querySelector('.itil-timeline, #itil-data') !== null;
  // Tabs come after the page: until then there is only their frame.
  const isShell = page.doc.querySelector('#tabspanel, .tab-content, .glpi_tabs') !== null;
  return ofTicket(page, place, isHere ? place.id : undefined, () => readTicketPage(page, place), isShell);
}

export function anchors(page: Page, place: Place): Anchors {
  const heading = page.doc.querySelector(
    '.ITILContent .card-title, .navigationheader-title, .ITILContent .timeline-header',
  );
  const rows = rowsIn(page.doc).map(({ id, row, link }) => ({ id, element: link?.closest('td') ?? row }));
  return {
    ...(place.kind === 'ticket' && heading ? { ticket: heading } : {}),
    rows: place.kind === 'queue' ? rows : [],
  };
}
