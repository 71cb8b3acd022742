import type { NativeDeadline, Observation } from '@/domain/tickets/observation';
import type { Page, Place, Reading } from '../contract';
import { factsOf, known } from '../kit/observe';
import { attr, text, tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

/** How one of the two list layouts is read. */
interface Layout {
  readonly row: string;
  readonly id: (row: Element) => string | undefined;
  readonly subject: string;
  readonly status: string;
  readonly priority: string;
  readonly agent: string;
  readonly anchor: string;
}

const digits = (raw: string | null | undefined): string | undefined => /([1-9]\d*)\s*$/.exec(raw ?? '')?.[1];

const TABLE: Layout = {
  row: 'tr[data-test-id^="ticket-row-"]',
  id: (row) => digits(row.getAttribute('data-test-id')),
  subject: 'a[data-test-id^="ticket-subject-link"]',
  status: '[data-test-id="statusTranslatedLabel_test_label"]',
  priority: '[data-test-id="priority-select"] .ember-power-select-selected-item',
  agent: '[data-test-id="agent-select"] .ember-power-select-selected-item',
  anchor: 'td:has(a[data-test-id^="ticket-subject-link"])',
};

const CARDS: Layout = {
  row: '[data-test-ticket-content]',
  id: (row) => digits(row.getAttribute('data-test-ticket-content')) ?? digits(text(row, 'span[data-test-ticket-id]')),
  subject: '.text--default a, .wordbreak-fix',
  status: '.list-filter__status',
  priority: '.list-filter__priority',
  agent: '[data-test-assignto-trigger]',
  anchor: '.ticket-info',
};

const layoutOf = (doc: Document): Layout | undefined => [TABLE, CARDS].find((layout) => doc.querySelector(layout.row));

/** Freshdesk's own verdicts, in English; the time beside them is only "a day" fine and is not taken for an instant. */
const VERDICTS: readonly (readonly [RegExp, NativeDeadline['metric'], NativeDeadline['state']])[] = [
  [/^First response (?:overdue|was due)/i, 'first_reply', 'breached'],
  [/^First response due/i, 'first_reply', 'active'],
  [/^Overdue(?: by .+)?$/i, 'resolution', 'breached'],
  [/^Due in /i, 'resolution', 'active'],
];

const LABELS = '.status-tag-wrap > *, .ticket-tag-toprow > *, span[class^="tag--"], .ticket-info > *';

function deadlinesIn(row: Element): readonly NativeDeadline[] {
  const labels = [...row.querySelectorAll(LABELS)].map((element) => tidy(element.textContent ?? ''));
  const found = VERDICTS.flatMap(([words, metric, state]) => {
    const label = labels.find((one) => words.test(one));
    return label ? [{ metric, label, ...known({ state }) }] : [];
  });
  return found.filter((one, index) => found.findIndex((other) => other.metric === one.metric) === index);
}

function readRow(row: Element, layout: Layout, page: Page, site: string) {
  const id = layout.id(row);
  if (!id) return undefined;
  const rawStatus = text(row, layout.status);
  const { facts, missing } = factsOf({
    path: ticketPath(id),
    subject: text(row, layout.subject) ?? attr(row, layout.subject, 'title'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
  });
  const name = text(row, layout.agent)?.split(' / ').at(-1);
  const optional = known({
    assignee: name && name !== '--' ? ({ role: 'agent', name } as const) : undefined,
    priority: inVocabulary(vocabulary.priority, text(row, layout.priority)),
  });
  const deadlines = deadlinesIn(row);
  const observation: Observation = {
    key: { helpdesk: 'freshdesk', site, id },
    seenAt: page.now,
    source: 'queue-page',
    facts: { ...facts, ...optional },
    events: [],
    isHistoryComplete: false,
    ...(deadlines.length > 0 ? { nativeDeadlines: deadlines } : {}),
  };
  return { observation, missing };
}

const LIST = '.tickets__list, .ember-light-table, [data-test-id="view-dropdown"]';

export function readQueuePage(page: Page, place: Place): Reading {
  const layout = layoutOf(page.doc);
  if (!layout && !page.doc.querySelector(LIST)) return { kind: 'not-ready', why: 'loading' };
  const elements = layout ? [...page.doc.querySelectorAll(layout.row)] : [];
  const rows = elements.flatMap((row) => (layout && readRow(row, layout, page, place.site)) ?? []);
  return {
    kind: 'read',
    observations: rows.map((row) => row.observation),
    missing: [...new Set(rows.flatMap((row) => row.missing))],
  };
}

export function rowAnchors(doc: Document) {
  const layout = layoutOf(doc);
  if (!layout) return [];
  return [...doc.querySelectorAll(layout.row)].flatMap((row) => {
    const id = layout.id(row);
    return id ? [{ id, element: row.querySelector(layout.anchor) ?? row }] : [];
  });
}
