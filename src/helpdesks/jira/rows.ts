import type { Page, Place, Reading } from '../contract';
import { lookBy } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text, tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('jira');
const id = (name: string): string => `[data-testid="${name}"]`;

interface Row {
  readonly id: string;
  readonly element: Element;
  readonly subject: string | undefined;
  readonly status: string | undefined;
}

const NATIVE = 'tr[data-testid="native-issue-table.ui.issue-row"]';
const CELL = '[data-testid*="content.rows.common.cell-wrapper-row<"][data-testid$="-summary"]';

const keyIn = (words: string | null | undefined): string | undefined => /[A-Z][A-Z0-9_]+-\d+/.exec(words ?? '')?.[0];

function nativeRow(row: Element): Row | undefined {
  const link = row.querySelector(id('native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell'));
  const key = keyIn(link?.getAttribute('href') ?? link?.textContent);
  const summary = row.querySelector(id('native-issue-table.common.ui.issue-cells.issue-summary.issue-summary-cell'));
  const status = text(row, '[data-testid^="issue.fields.status.common.ui.status-lozenge"]');
  return key
    ? { id: key, element: summary ?? link ?? row, subject: tidy(summary?.textContent ?? '') || undefined, status }
    : undefined;
}

/** The key stands inside the cell's own test id: `…row<HELP-7>-summary`. */
const queueRow = (cell: Element): Row | undefined => {
  const key = keyIn(/row<([^>]+)>/.exec(cell.getAttribute('data-testid') ?? '')?.[1]);
  return key
    ? { id: key, element: cell, subject: tidy(cell.textContent ?? '') || undefined, status: undefined }
    : undefined;
};

const classicRow = (row: Element): Row | undefined => {
  const key = keyIn(row.getAttribute('data-issuekey'));
  const summary = row.querySelector('td.summary');
  const status = text(row, 'td.status');
  return key ? { id: key, element: summary ?? row, subject: text(row, 'td.summary'), status } : undefined;
};

/** Lists are virtual: the rows on screen. */
export const rowsIn = (doc: Document): readonly Row[] => [
  ...[...doc.querySelectorAll(NATIVE)].flatMap((row) => nativeRow(row) ?? []),
  ...[...doc.querySelectorAll(CELL)].flatMap((cell) => queueRow(cell) ?? []),
  ...[...doc.querySelectorAll('tr.issuerow[data-issuekey]')].flatMap((row) => classicRow(row) ?? []),
];

const LISTS = [
  id('servicedesk-queues-agent-view.layout.queues-details'),
  id('servicedesk-queues-agent-view.layout.table.container'),
  id('native-issue-table.ui.issue-table'),
  'table#issuetable',
].join();

export function readQueue(page: Page, place: Place): Reading {
  const rows = rowsIn(page.doc);
  if (rows.length === 0 && !page.doc.querySelector(LISTS)) return { kind: 'not-ready', why: 'loading' };
  const base = basePath(place.site);
  return {
    kind: 'read',
    observations: rows.map((row) => {
      const status = inVocabulary(vocabulary.status, row.status);
      const told = { path: ticketPath(base, row.id), subject: row.subject, status, rawStatus: status && row.status };
      return observed(page, place, row.id, 'queue-page', { facts: factsOf(told).facts });
    }),
    missing: [],
  };
}
