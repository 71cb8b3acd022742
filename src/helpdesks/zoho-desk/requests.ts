import type { JsonAnswers, JsonRequest } from '../contract';
import { asList, at } from '../kit/json';
import { pageAfter, pagesOf } from '../kit/pages';
import { portalOf } from './place';

const PAGE_SIZE = 100;

export const api = (site: string): string => `/supportapi/zd/${encodeURIComponent(portalOf(site))}/api/v1`;

const ask = (name: string, path: string, isRequired = false): JsonRequest => ({ name, path, as: 'json', isRequired });

const conversationsPath = (site: string, id: string, from: number): string =>
  `${api(site)}/tickets/${id}/conversations?from=${from}&limit=${PAGE_SIZE}`;

export const ticketRequests = (site: string, id: string): readonly JsonRequest[] => [
  ask('ticket', `${api(site)}/tickets/${id}?include=contacts,assignee,team`, true),
  ask('conversations', conversationsPath(site, id, 0)),
  ask('metrics', `${api(site)}/tickets/${id}/metrics`),
];

/** A view's tickets, where the address names the view. */
export const viewRequests = (site: string, view: string | undefined): readonly JsonRequest[] =>
  view !== undefined && /^\d+$/.test(view)
    ? [
        ask(
          'view',
          `${api(site)}/tickets?include=contacts,assignee,team&viewId=${view}&limit=50&from=0&sortBy=-recentThread`,
        ),
      ]
    : [];

export const entriesIn = (page: unknown): readonly unknown[] => asList(at(page, 'data'));

/** What is still to be asked, given the answers so far. */
export function nextRequests(site: string, id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const pages = pagesOf(answers, 'conversations');
  if (entriesIn(pages.at(-1)).length < PAGE_SIZE) return [];
  return [pageAfter('conversations', pages, conversationsPath(site, id, pages.length * PAGE_SIZE))];
}

/** Whether the whole conversation has come: the last page is not full. */
export function isWhole(answers: JsonAnswers): boolean {
  const last = pagesOf(answers, 'conversations').at(-1);
  return Array.isArray(at(last, 'data')) && entriesIn(last).length < PAGE_SIZE;
}
