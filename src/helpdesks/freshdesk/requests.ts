import type { JsonAnswers, JsonRequest } from '../contract';
import { asList, asText, at } from '../kit/json';
import { pageAfter, pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';

const PAGE_SIZE = 100;

const ask = (name: string, path: string, extra: Partial<JsonRequest> = {}): JsonRequest => ({
  name,
  path,
  as: 'json',
  isRequired: false,
  ...extra,
});

const conversationsPath = (id: string, page: number): string =>
  `/api/v2/tickets/${id}/conversations?per_page=${PAGE_SIZE}&page=${page}`;

export const ticketRequests = (id: string): readonly JsonRequest[] => [
  ask('ticket', `/api/v2/tickets/${id}?include=stats`),
  ask('conversations', conversationsPath(id, 1)),
  ask('fields', '/api/v2/ticket_fields?type=default_status', { isShared: true }),
  ask('agents', `/api/v2/agents?per_page=${PAGE_SIZE}`, { isShared: true }),
  ask('groups', `/api/v2/groups?per_page=${PAGE_SIZE}`, { isShared: true }),
  ask('me', '/api/v2/agents/me', { isShared: true }),
];

/** Freshdesk answers bare; its internal API, which is not counted against the account's quota, wraps the ticket. */
export const ticketIn = (answers: JsonAnswers): unknown => answers['ticket'] ?? at(answers['own-ticket'], 'ticket');

/** Pages of messages: bare lists from the public API, wrapped ones from the internal. */
export const conversationPages = (answers: JsonAnswers): readonly (readonly unknown[])[] => {
  const bare = pagesOf(answers, 'conversations');
  const pages = bare.length > 0 ? bare : [at(answers['own-conversations'], 'conversations')];
  return pages.filter((page) => Array.isArray(page));
};

const isReadable = (one: unknown): boolean =>
  asText(at(one, 'id')) !== undefined && readIso(at(one, 'created_at')) !== undefined;

/** Whether every page of messages has come: the last one is not full. */
export const isWhole = (answers: JsonAnswers): boolean => {
  const pages = conversationPages(answers);
  const last = pages.at(-1);
  return last !== undefined && last.length < PAGE_SIZE && pages.flat().every(isReadable);
};

function morePages(id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const pages = pagesOf(answers, 'conversations');
  if (pages.length === 0 || asList(pages.at(-1)).length < PAGE_SIZE) return [];
  return [pageAfter('conversations', pages, conversationsPath(id, pages.length + 1))];
}

/** What is still to be asked, given the answers so far: the internal API stands in where the public one refused. */
export function nextRequests(id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const isDone = ['4', '5'].includes(asText(at(ticketIn(answers), 'status')) ?? '');
  return [
    ...('ticket' in answers ? [] : [ask('own-ticket', `/api/_/tickets/${id}?include=stats`, { isRequired: true })]),
    ...('conversations' in answers ? [] : [ask('own-conversations', `/api/_/tickets/${id}/conversations`)]),
    ...(isDone ? [ask('ratings', `/api/v2/tickets/${id}/satisfaction_ratings`, { isAlwaysAsked: true })] : []),
    ...morePages(id, answers),
  ];
}
