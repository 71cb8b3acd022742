import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofRows, ofTicket } from '../kit/look';
import { factsOf } from '../kit/observe';
import { tidy } from '../kit/text';
import { basePath } from '../kit/url';
import { prefixOf } from './place';
import { isTicket, readTicket } from './ticket';

const observed = lookBy('uvdesk');
const VIEW = /\/ticket\/view\/([1-9]\d*)/;

export function recognise(page: Page): Recognition | undefined {
  const base = /^(.*?)\/[a-z]{2}(?:[_-][A-Za-z]{2})?\/[\w-]+\/(?:tickets?|dashboard)(?:\/|$)/.exec(
    page.url.pathname,
  )?.[1];
  const parts = ['.uv-view', '.uv-sidebar', '.uv-ticket-strip', '.uv-table', '.uv-aside-select', '.uv-container'];
  const marks = parts.filter((part) => page.doc.querySelector(part) !== null).length;
  if (base === undefined || marks < 2) return undefined;
  return {
    confidence: marks > 2 ? 0.9 : 0.7,
    because: 'uv-… classes of UVdesk’s templates',
    site: page.url.origin + base,
  };
}

const pathOf = (page: Page, place: Place, id: string): string | undefined => {
  const prefix = prefixOf(page.url, place.site);
  return prefix === undefined ? undefined : `${basePath(place.site)}${prefix}/ticket/view/${id}`;
};

interface Row {
  readonly id: string;
  readonly row: Element;
  readonly link: Element;
}

const rowsIn = (doc: Document): readonly Row[] =>
  [...doc.querySelectorAll('table tr')].flatMap((row) => {
    const link = row.querySelector('a[href*="/ticket/view/"]');
    const id = VIEW.exec(link?.getAttribute('href') ?? '')?.[1];
    return link && id ? [{ id, row, link }] : [];
  });

const cell = (row: Element, name: string): string | undefined =>
  tidy(row.querySelector(`td[data-index="${name}"]`)?.textContent ?? '') || undefined;

function readRow(page: Page, place: Place, { id, row }: Row) {
  const { facts } = factsOf({ path: pathOf(page, place, id), subject: cell(row, 'subject') });
  return observed(page, place, id, 'queue-page', { facts });
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return ofRows(rowsIn(page.doc).map((row) => readRow(page, place, row)));
  return ofTicket(page, place, isTicket(page.doc) ? place.id : undefined, () => {
    const { facts, missing } = readTicket(page.doc, pathOf(page, place, place.id) ?? '');
    return { kind: 'read', observations: [observed(page, place, place.id, 'ticket-page', { facts })], missing };
  });
}

export function anchors(page: Page, place: Place): Anchors {
  const heading = page.doc.querySelector('.uv-ticket-head-rt h1, .uv-ticket-head h1');
  const rows = rowsIn(page.doc).map(({ id, link }) => ({ id, element: link }));
  return {
    ...(place.kind === 'ticket' && heading ? { ticket: heading } : {}),
    rows: place.kind === 'queue' ? rows : [],
  };
}

/** Threads on screen. */
export const version = (page: Page): string =>
  [...page.doc.querySelectorAll('[class*="thread-"]')]
    .flatMap((one) => /\bthread-(\d+)\b/.exec(one.className)?.[1] ?? [])
    .join();
