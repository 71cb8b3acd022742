import type { SiteAgent } from '@/domain/settings/settings';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Facts } from '@/domain/tickets/facts';
import type { NativeDeadline, SlaMetric } from '@/domain/tickets/observation';
import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofRows, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { attr, text, tidy } from '../kit/text';
import { type TextTimes, zoneLearned } from '../kit/text-times';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { articlesOf, readArticles, timesOf } from './articles';
import { readInformation } from './information';
import { ticketPath } from './place';
import { PRIORITY_NUMBERS, vocabulary } from './vocabulary';

const observed = lookBy('znuny');

const baselink = (doc: Document): string | undefined => {
  for (const script of doc.querySelectorAll('script:not([src])')) {
    const found = /"Baselink"\s*:\s*"([^"]*?)index\.pl\?"/.exec(script.textContent ?? '')?.[1];
    if (found !== undefined) return found.replaceAll('\\/', '/').replace(/\/$/, '');
  }
  return undefined;
};

export function recognise(page: Page): Recognition | undefined {
  const fromUrl = /^(.*)\/index\.pl$/.exec(page.url.pathname)?.[1];
  const base = baselink(page.doc);
  const hasParts = page.doc.querySelector('#ArticleTable, #OverviewBody, .TicketZoom, #AppWrapper') !== null;
  const hasFiles =
    page.doc.querySelector('[href*="/otrs-web/"], [src*="/otrs-web/"], [href*="/znuny-web/"], [src*="/znuny-web/"]') !==
    null;
  const marks = [base !== undefined, hasParts, hasFiles].filter(Boolean).length;
  if (fromUrl === undefined || marks === 0) return undefined;
  return {
    confidence: marks === 3 ? 1 : marks === 2 ? 0.9 : 0.5,
    because: 'index.pl with the Baselink, parts and files of OTRS and Znuny',
    site: page.url.origin + fromUrl,
  };
}

/** Number and title of a heading like "Ticket#2026111810000012 — Printer on fire"; the hook before the number is configurable. */
function headingOf(doc: Document): { readonly number?: string; readonly subject?: string } {
  const heading = text(doc, '.ticketHeaderTitleHeadline') ?? text(doc, '.TicketZoom h1') ?? text(doc, 'h1') ?? '';
  const [, number, subject] = /(\d{3,})\s*[—–-]\s*(.+)$/.exec(heading) ?? [];
  return { ...(number ? { number } : {}), ...(subject ? { subject } : {}) };
}

const idOnPage = (doc: Document): string | undefined =>
  doc.querySelector('#ArticleTable, .TicketZoom, #ticketDetails')
    ? (attr(doc, 'input[type="hidden"][name="TicketID"]', 'value') ??
      /TicketID=(\d+)/.exec(
        attr(doc, '#ticketDetails a[href*="TicketID="], .TicketZoom a[href*="TicketID="]', 'href') ?? '',
      )?.[1])
    : undefined;

const priorityNumber = (doc: Document): string | undefined =>
  PRIORITY_NUMBERS[/\bPriorityID-(\d)\b/.exec(doc.querySelector('[class*="PriorityID-"]')?.className ?? '')?.[1] ?? ''];

const METRICS: readonly SlaMetric[] = ['first_reply', 'next_reply', 'resolution'];

/** Escalations are told apart by their order alone, so only all three together are read. */
function readDeadlines(doc: Document, times: TextTimes): readonly NativeDeadline[] {
  const blocks = [...doc.querySelectorAll('fieldset div.Value > p[title]')].filter((block) =>
    block.querySelector('br'),
  );
  if (blocks.length !== METRICS.length) return [];
  return blocks.flatMap((block, i): NativeDeadline[] => {
    const metric = METRICS[i];
    const dueAt = times.read(tidy(block.lastChild?.textContent ?? ''))?.at;
    return metric && dueAt !== undefined ? [{ metric, dueAt }] : [];
  });
}

function readTicketPage(page: Page, place: Place, id: string): Reading {
  const { doc } = page;
  const information = readInformation(doc);
  const articles = articlesOf(doc);
  const times = timesOf(page, information, articles);
  const created = times.read(information.created);
  const { events, isComplete } = readArticles(page, articles, times);
  const rawPriority = priorityNumber(doc) ?? information.priority;
  const heading = headingOf(doc);
  const first = events[0]?.kind === 'message' ? events[0].actor : undefined;
  const createdAt = isComplete ? (events[0]?.at ?? created?.at) : created?.at;
  const channel = [...(articles[0]?.row.classList ?? [])]
    .map((name) => inVocabulary(vocabulary.channel, name))
    .find(Boolean);
  const read = factsOf({
    path: ticketPath(basePath(place.site), id),
    number: heading.number,
    subject: heading.subject,
    rawStatus: information.state,
    status: inVocabulary(vocabulary.status, information.state),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    team: information.queue,
    assignee:
      information.owner && ({ role: 'agent', id: information.owner.login, name: information.owner.name } as const),
    createdAt,
    updatedAt: events.at(-1)?.at,
  });
  const facts: Partial<Facts> = { ...read.facts, ...(channel && articles.length === 1 ? { channel } : {}) };
  const opening: readonly TicketEvent[] =
    isComplete && createdAt !== undefined && first
      ? [{ at: createdAt, precision: events[0]?.precision ?? 'minute', id: 'created:0', kind: 'created', actor: first }]
      : [];
  const isRough = createdAt !== undefined && createdAt === created?.at;
  const observation = observed(page, place, id, 'ticket-page', {
    facts,
    ...(isRough && created ? { precision: { createdAt: created.precision } } : {}),
    events: [...opening, ...events],
    isHistoryComplete: isComplete,
    nativeDeadlines: readDeadlines(doc, times),
  });
  const unread = isComplete ? [] : ['events', ...(events.length === articles.length ? [] : times.missing)];
  return {
    kind: 'read',
    observations: [observation],
    missing: [...read.missing, ...unread],
    ...zoneLearned(times.zone, page),
  };
}

/** The agent's own menu gives the full name; the login where the agent owns the ticket on the page. */
export function viewer({ doc }: Page): SiteAgent | undefined {
  const name = text(doc, '.UserAvatar .UserAvatar_name');
  const { owner } = name ? readInformation(doc) : {};
  return owner && owner.name === name ? { id: owner.login, name } : undefined;
}

interface Row {
  readonly id: string;
  readonly row: Element;
}
const rowsIn = (doc: Document): readonly Row[] =>
  [...doc.querySelectorAll('#OverviewBody tr[id^="TicketID_"], #OverviewBody li[id^="TicketID_"]')].flatMap((row) => {
    const id = /^TicketID_(\d+)$/.exec(row.id)?.[1];
    return id ? [{ id, row }] : [];
  });

/** Cells by the class of their column's head. */
function cellsOf(row: Element): ReadonlyMap<string, string> {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  const cells = new Map<string, string>();
  heads.forEach((head, i) => {
    const value = tidy(row.children[i]?.textContent ?? '');
    for (const name of head.classList) if (value && name !== 'OverviewHeader') cells.set(name, value);
  });
  return cells;
}

function readRow(page: Page, place: Place, { id, row }: Row) {
  const cells = cellsOf(row);
  const rawStatus = cells.get('State');
  const rawPriority = cells.get('Priority');
  const { facts } = factsOf({
    path: ticketPath(basePath(place.site), id),
    number: cells.get('TicketNumber') ?? text(row, 'a.MasterActionLink'),
    subject: cells.get('Title'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    team: cells.get('Queue'),
  });
  return observed(page, place, id, 'queue-page', { facts });
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return ofRows(rowsIn(page.doc).map((row) => readRow(page, place, row)));
  const id = idOnPage(page.doc);
  return ofTicket(page, place, id, () => readTicketPage(page, place, id ?? ''));
}

export function anchors(page: Page, place: Place): Anchors {
  const heading = page.doc.querySelector('.ticketHeaderTitleHeadline') ?? page.doc.querySelector('.TicketZoom h1');
  const rows = rowsIn(page.doc).map(({ id, row }) => ({
    id,
    element: row.querySelector('a.MasterActionLink')?.parentElement ?? row,
  }));
  return {
    ...(place.kind === 'ticket' && heading ? { ticket: heading } : {}),
    rows: place.kind === 'queue' ? rows : [],
  };
}
