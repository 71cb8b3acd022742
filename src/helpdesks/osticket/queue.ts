import type { Channel } from '@/domain/tickets/facts';
import type { Page, Place, Reading } from '../contract';
import { lookBy, ofRows } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text, tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { idInLink } from './ticket';
import { vocabulary } from './vocabulary';

const observed = lookBy('osticket');

export interface Row {
  readonly id: string;
  readonly row: HTMLTableRowElement;
}

const LINK = 'a[href*="tickets.php?id="]';

/** Rows have a box with the id, or, for agents who may not change tickets, links only. */
export const rowsIn = (doc: Document): readonly Row[] =>
  [...doc.querySelectorAll<HTMLTableRowElement>('table.queue.tickets > tbody > tr')].flatMap((row) => {
    const box = row.querySelector('input.ckb[name="tids[]"]')?.getAttribute('value') ?? undefined;
    const id = box ?? idInLink(row.querySelector(LINK));
    return id && /^[1-9]\d*$/.test(id) ? [{ id, row }] : [];
  });

/** Ids of the columns osTicket sets up. Their headings are translated; an admin's own columns have other ids. */
const COLUMNS: Readonly<Record<string, 'number' | 'subject' | 'priority' | 'status' | 'assignee' | 'team'>> = {
  '1': 'number',
  '3': 'subject',
  '5': 'priority',
  '6': 'status',
  '8': 'assignee',
  '11': 'team',
};

/** What a row says, by column. Its dates are text in the agent's zone and format and are left to the ticket's page. */
function cellsOf({ row }: Row): ReadonlyMap<string, string> {
  const heads = row.closest('table')?.querySelectorAll('thead th') ?? [];
  const cells = new Map<string, string>();
  [...heads].forEach((head, i) => {
    const column = COLUMNS[head.getAttribute('data-id') ?? ''];
    const cell = row.cells[i];
    const value = tidy((cell?.querySelector(LINK) ?? cell)?.textContent ?? '');
    if (column && value) cells.set(column, value);
  });
  return cells;
}

function channelOf({ row }: Row): Channel | undefined {
  const word = /\b(\w+)Ticket\b/.exec(
    row.querySelector('.Icon[class*="Ticket"]:not(.overdueTicket)')?.className ?? '',
  )?.[1];
  return inVocabulary(vocabulary.channel, word);
}

const numberOf = ({ row }: Row): string | undefined => text(row, 'a.preview[data-preview^="#tickets/"]');

export function readRows(page: Page, place: Place): Reading {
  const rows = rowsIn(page.doc).map((row) => {
    const cells = cellsOf(row);
    const assignee = cells.get('assignee');
    const { facts } = factsOf({
      path: ticketPath(basePath(place.site), row.id),
      number: numberOf(row) ?? cells.get('number'),
      subject: cells.get('subject'),
      rawStatus: cells.get('status'),
      status: inVocabulary(vocabulary.status, cells.get('status')),
      rawPriority: cells.get('priority'),
      priority: inVocabulary(vocabulary.priority, cells.get('priority')),
      team: cells.get('team'),
      channel: channelOf(row),
      assignee: assignee ? { role: 'agent' as const, name: assignee } : undefined,
    });
    return observed(page, place, row.id, 'queue-page', { facts });
  });
  return ofRows(rows);
}
