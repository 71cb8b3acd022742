import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import type { Page, Place, Reading } from '../contract';
import { factsOf } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { attr, text, tidy } from '../kit/text';
import { inVocabulary, wordKey } from '../kit/words';
import { ticketPath } from './place';
import { statusIn } from './ticket-page';
import { vocabulary } from './vocabulary';

const TABLE = 'table[data-garden-id="tables.table"], [data-test-id="generic-table"]';
const ROW = '[data-test-id="generic-table-row"]';
const HEADER = '[data-garden-id="tables.header_cell"]';

/** Where a column is, by its header's words: columns are chosen by the user. The first of two equal labels counts. */
export function columnsOf(table: Element): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  [...table.querySelectorAll(HEADER)].forEach((cell, index) => {
    const label = wordKey(cell.textContent ?? '');
    if (label && !columns.has(label)) columns.set(label, index);
  });
  return columns;
}

/** The row's own cell in the column with this English label. */
function cellIn(row: Element, columns: ReadonlyMap<string, number>, label: string): Element | undefined {
  const index = columns.get(label);
  return index === undefined ? undefined : row.children[index];
}

/** The subject's link is relative; the id cell may be missing from the view. */
export function rowTicket(row: Element): string | undefined {
  const href = attr(row, '[data-test-id="ticket-table-cells-subject"] a[href]', 'href');
  return (
    /(?:^|\/)tickets\/([1-9]\d*)/.exec(href ?? '')?.[1] ??
    /^#?([1-9]\d*)$/.exec(text(row, '[data-test-id="generic-table-cells-id"]') ?? '')?.[1]
  );
}

const dateIn = (cell: Element | undefined): Instant | undefined =>
  readIso(cell?.querySelector('time[datetime]')?.getAttribute('datetime'));

const wordsIn = (cell: Element | undefined): string | undefined => {
  const words = tidy(cell?.textContent ?? '');
  return words === '-' || words === '' ? undefined : words;
};

function readRow(row: Element, columns: ReadonlyMap<string, number>, page: Page, site: string) {
  const id = rowTicket(row);
  if (!id) return undefined;
  const name = wordsIn(
    row.querySelector('[data-test-id="ticket-table-cells-assignee"]') ?? cellIn(row, columns, 'assignee'),
  );
  const { facts, missing } = factsOf({
    path: ticketPath(id),
    subject: text(row, '[data-test-id="ticket-table-cells-subject"]'),
    ...statusIn(row),
    ...(columns.has('requested') ? { createdAt: dateIn(cellIn(row, columns, 'requested')) } : {}),
  });
  const optional = factsOf({
    assignee: name ? { role: 'agent', name } : undefined,
    priority: inVocabulary(vocabulary.priority, wordsIn(cellIn(row, columns, 'priority'))),
    team: wordsIn(cellIn(row, columns, 'group')),
    updatedAt: dateIn(cellIn(row, columns, 'updated')),
  }).facts;
  const observation: Observation = {
    key: { helpdesk: 'zendesk', site, id },
    seenAt: page.now,
    source: 'queue-page',
    facts: { ...facts, ...optional },
    events: [],
    isHistoryComplete: false,
  };
  return { observation, missing };
}

/** The table with rows; an empty view has one without. */
export function tableIn(doc: Document): Element | undefined {
  const tables = [...doc.querySelectorAll(TABLE)];
  return tables.find((table) => table.querySelector(ROW)) ?? tables[0];
}

export const rowsIn = (doc: Document): readonly Element[] => [...(tableIn(doc)?.querySelectorAll(ROW) ?? [])];

export function readQueuePage(page: Page, place: Place): Reading {
  const table = tableIn(page.doc);
  if (!table) return { kind: 'not-ready', why: 'loading' };
  const columns = columnsOf(table);
  const rows = [...table.querySelectorAll(ROW)].flatMap((row) => readRow(row, columns, page, place.site) ?? []);
  return {
    kind: 'read',
    observations: rows.map((row) => row.observation),
    missing: [...new Set(rows.flatMap((row) => row.missing))],
  };
}
