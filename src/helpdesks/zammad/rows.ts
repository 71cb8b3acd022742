import type { Instant } from '@/domain/time/instant';
import type { Page, Place, Reading } from '../contract';
import { lookBy, ofRows } from '../kit/look';
import { factsOf } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('zammad');
const ROWS = ['.content.active', '#content', 'main'].map((root) => `${root} table tbody tr`).join();
const LINK = /(?:#ticket\/zoom\/|\/(?:desktop|mobile)\/tickets\/)([1-9]\d*)/;

interface Row {
  readonly id: string;
  readonly row: Element;
}

const inLink = (row: Element): string | undefined =>
  [...row.querySelectorAll('a[href]')].map((link) => LINK.exec(link.getAttribute('href') ?? '')?.[1]).find(Boolean);

/** Rows on screen: in the classic interface several lists stay mounted, only the active pane's counts. */
export function rowsIn(doc: Document): readonly Row[] {
  return [...doc.querySelectorAll(ROWS)].flatMap((row) => {
    const link = inLink(row);
    const id = row.matches('.item[data-id]') ? (row.getAttribute('data-id') ?? link) : link;
    return id && link === id ? [{ id, row }] : [];
  });
}

/** Cells by column name. Without names (the new interface) a row tells its id and title only. */
function cellsOf(row: Element): ReadonlyMap<string, Element> {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  return new Map(
    heads.flatMap((head, i) => {
      const name = head.getAttribute('data-column-key');
      const cell = row.children[i];
      return name && cell ? [[name, cell] as const] : [];
    }),
  );
}

const timeIn = (cell: Element | undefined): Instant | undefined =>
  readIso(cell?.querySelector('time[datetime]')?.getAttribute('datetime'));
const wordsIn = (cell: Element | undefined): string | undefined => tidy(cell?.textContent ?? '') || undefined;

/** Words are translated: one that is no name of the database stays raw. */
export function readRows(page: Page, place: Place): Reading {
  return ofRows(
    rowsIn(page.doc).map(({ id, row }) => {
      const cells = cellsOf(row);
      const rawStatus = wordsIn(cells.get('state_id') ?? cells.get('state'));
      const rawPriority = wordsIn(cells.get('priority_id') ?? cells.get('priority'));
      const { facts } = factsOf({
        path: ticketPath(basePath(place.site), id),
        number: wordsIn(cells.get('number')),
        subject: wordsIn(cells.get('title')),
        rawStatus: inVocabulary(vocabulary.status, rawStatus) ? rawStatus : undefined,
        status: inVocabulary(vocabulary.status, rawStatus),
        priority: inVocabulary(vocabulary.priority, rawPriority),
        team: wordsIn(cells.get('group_id') ?? cells.get('group')),
        createdAt: timeIn(cells.get('created_at')),
        updatedAt: timeIn(cells.get('updated_at')),
      });
      return observed(page, place, id, 'queue-page', { facts });
    }),
  );
}
