import { type Pack, packHelpdeskId, type QueueRule } from '@/domain/packs/pack';
import type { Page, Place, Reading } from '../contract';
import { lookBy } from '../kit/look';
import { zoneLearned } from '../kit/text-times';
import { readFacts } from './facts';
import { allIn, firstIn } from './find';
import { idInLink, pathOf } from './place';
import { elementsAt, readSpot } from './spot';
import { isOfProduct } from './ticket';
import { packTimes } from './times';

/** More rows than a list shows. */
const MOST_ROWS = 500;

export interface Row {
  readonly id: string;
  readonly element: Element;
  readonly path?: string;
}

function rowOf(element: Element, pack: Pack, rule: QueueRule, page: URL, site: string): Row | undefined {
  if (rule.id.isLink !== true) {
    const id = readSpot(element, rule.id);
    return id === undefined || /[|\s]/.test(id) ? undefined : { id, element };
  }
  // A row that is itself the link.
  const href = readSpot(element, { attr: 'href', ...rule.id }) ?? element.getAttribute('href') ?? undefined;
  const id = href === undefined ? undefined : idInLink(pack, href, page, site);
  if (href === undefined || id === undefined) return undefined;
  return { id, element, path: pathOf(new URL(href, page.href)) };
}

const elementsOf = (page: Page, rule: QueueRule): readonly Element[] => allIn(page.doc, rule.row).slice(0, MOST_ROWS);

/** The rows of a list that say which ticket they are of, each ticket once. */
export function rowsOf(page: Page, place: Place, pack: Pack): readonly Row[] {
  const { queue } = pack;
  if (!queue) return [];
  const rows = elementsOf(page, queue).flatMap((element) => rowOf(element, pack, queue, page.url, place.site) ?? []);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Where a row's badge sits: what was taught, else beside what names the ticket. */
export const rowAnchor = ({ element }: Row, { queue }: Pack): Element =>
  firstIn(element, queue?.anchor) ?? (queue ? elementsAt(element, queue.id)[0] : undefined) ?? element;

/** Reads a list. A fact that was taught and that no row has is missing. */
export function readQueue(page: Page, place: Place & { readonly kind: 'queue' }, pack: Pack): Reading {
  const { queue } = pack;
  if (!queue || elementsOf(page, queue).length === 0) return { kind: 'not-a-ticket' };
  if (!isOfProduct(pack, page)) return { kind: 'read', observations: [], missing: ['madeFor'] };
  const rows = rowsOf(page, place, pack);
  if (rows.length === 0) return { kind: 'read', observations: [], missing: ['id'] };
  const { createdAt, updatedAt } = queue.facts;
  const times = packTimes(
    page,
    pack,
    rows.flatMap(({ element }) => [createdAt, updatedAt].map((spot) => ({ root: element, spot }))),
  );
  const told = rows.map((row) => ({ row, told: readFacts(row.element, queue.facts, pack, times) }));
  const observed = lookBy(packHelpdeskId(pack));
  const observations = told.map(({ row, told: { facts, precision } }) =>
    observed(page, place, row.id, 'queue-page', {
      facts: { ...(row.path === undefined ? {} : { path: row.path }), ...facts },
      precision,
    }),
  );
  const missing = Object.keys(queue.facts).filter((fact) => told.every((one) => one.told.missing.includes(fact)));
  return { kind: 'read', observations, missing: [...missing, ...times.missing], ...zoneLearned(times.zone, page) };
}
