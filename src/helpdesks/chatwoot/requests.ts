import type { SiteAccess } from '@/domain/settings/settings';
import type { JsonAnswers, JsonRequest, Page, Place } from '../contract';
import { asNumber, asObjects, at } from '../kit/json';
import { MOST_PAGES, pageAfter, pagesOf } from '../kit/pages';
import { apiPath, profilePath } from './place';

/** What Chatwoot's own pages send: the members of a cookie they keep, or a token the agent made. Neither without the user's word. */
const SESSION = { cookie: 'cw_d_session_info', headers: ['access-token', 'client', 'uid', 'token-type', 'expiry'] };

function opened(access: SiteAccess, request: JsonRequest): JsonRequest {
  return access.kind === 'session'
    ? { ...request, session: SESSION }
    : { ...request, headers: { api_access_token: access.token } };
}

const ask = (site: string, name: string, path: string): JsonRequest => ({
  name,
  path: `${apiPath(site)}/${path}`,
  as: 'json',
  isRequired: true,
});

export function requests(place: Place, page: Page): readonly JsonRequest[] {
  const { access } = page;
  if (!access || place.kind === 'queue') return [];
  return [
    ask(place.site, 'conversation', `conversations/${place.id}`),
    ask(place.site, 'messages', `conversations/${place.id}/messages`),
    { name: 'me', path: profilePath(place.site), as: 'json', isRequired: false, isShared: true } as const,
  ].map((request) => opened(access, request));
}

/** A page of messages, newest page first, each twenty long. */
const PER_PAGE = 20;
const messagesIn = (answer: unknown) => asObjects(at(answer, 'payload'));

/** Messages so far, whether they are all, and the request for those before the oldest. */
export function messagesOf(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page) {
  const pages = pagesOf(answers, 'messages');
  const messages = pages.flatMap(messagesIn);
  const last = pages.at(-1);
  const isWhole = last !== undefined && Array.isArray(at(last, 'payload')) && messagesIn(last).length < PER_PAGE;
  const oldest = Math.min(...messages.map((message) => asNumber(message.id) ?? Number.POSITIVE_INFINITY));
  const wantsMore = last !== undefined && !isWhole && Number.isFinite(oldest) && pages.length < MOST_PAGES;
  const path = `${apiPath(place.site)}/conversations/${place.id}/messages?before=${oldest}`;
  const next = wantsMore && page.access ? [opened(page.access, pageAfter('messages', pages, path))] : [];
  return { messages, isWhole, next };
}

/** One page of all conversations, the one with the newest activity first. */
export function listRequest(site: string, number: number, page: Page): readonly JsonRequest[] {
  const path = `conversations?status=all&assignee_type=all&page=${number}`;
  return page.access ? [opened(page.access, ask(site, 'list', path))] : [];
}
