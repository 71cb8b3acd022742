import type { JsonAnswers, JsonRequest } from '../contract';
import { asObject, asText, at } from '../kit/json';
import { viewerIs } from '../kit/observe';
import { pageAfter, pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';

const SIDELOADS = 'slas,metric_sets,metric_events,users,groups';

const ask = (name: string, path: string, isRequired: boolean): JsonRequest => ({ name, path, as: 'json', isRequired });

/** Chats and surveys go on without the ticket being updated. */
const askAlways = (name: string, path: string): JsonRequest => ({ ...ask(name, path, false), isAlwaysAsked: true });

const listPath = (id: string, list: string): string => {
  const include = list === 'conversation_log' ? '' : '&include=users';
  return `/api/v2/tickets/${id}/${list}?page[size]=100${include}`;
};

/** Lists of a ticket, each walked to its end. */
export const LISTS = ['comments', 'audits', 'conversation_log'] as const;
export type List = (typeof LISTS)[number];

/** The same for every ticket, and asked last: the tickets come first. */
const SHARED: readonly JsonRequest[] = [
  { ...ask('statuses', '/api/v2/custom_statuses.json', false), isShared: true },
  { ...ask('me', '/api/v2/users/me.json', false), isShared: true },
];

/** The agent whose session it is; a visitor without one has no id. */
export const viewerIn = ({ me }: JsonAnswers) => viewerIs(asText(at(me, 'user', 'id')), asText(at(me, 'user', 'name')));

/** The tickets of a view in any language, whatever columns it shows. Suspended tickets and searches have no such list. */
export const viewRequests = (id: string | undefined): readonly JsonRequest[] =>
  id !== undefined && /^\d+$/.test(id)
    ? [ask('view', `/api/v2/views/${id}/tickets.json?per_page=30&include=users,groups`, false), ...SHARED]
    : [];

export const ticketRequests = (id: string): readonly JsonRequest[] => [
  ask('ticket', `/api/v2/tickets/${id}.json?include=${SIDELOADS}`, true),
  ask('comments', listPath(id, 'comments'), false),
  ask('audits', listPath(id, 'audits'), false),
  ...SHARED,
];

/** Messaging tickets keep their chat in the conversation log; a comment holds only the transcript. */
const MESSAGING =
  /^(native_messaging|messaging|whatsapp|line|telegram|viber|wechat|facebook_messenger|instagram_dm|sms)$/;

export const isMessaging = (ticket: unknown): boolean =>
  at(ticket, 'from_messaging_channel') === true || MESSAGING.test(asText(at(ticket, 'via', 'channel')) ?? '');

/** A new-style survey leaves no score on the ticket itself. */
const isSurveyed = (ticket: unknown): boolean =>
  !['good', 'bad'].includes(asText(at(ticket, 'satisfaction_rating', 'score')) ?? '');

/** Requests that only the ticket's own answer tells to be needed. */
function dependent(id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const ticket = at(answers['ticket'], 'ticket');
  const isDone = ['solved', 'closed'].includes(asText(at(ticket, 'status')) ?? '');
  return [
    ...(isMessaging(ticket) && !('conversation_log' in answers)
      ? [askAlways('conversation_log', listPath(id, 'conversation_log'))]
      : []),
    ...(isDone && isSurveyed(ticket) && !('surveys' in answers)
      ? [askAlways('surveys', `/api/v2/guide/survey_responses?filter[subject_zrns]=zen:ticket:${id}&page[size]=10`)]
      : []),
  ];
}

/** Path of the page after this one: by cursor (`meta`), or by an old-style `next_page` address. */
function pathAfter(page: unknown, first: string): string | undefined {
  const meta = asObject(at(page, 'meta'));
  if (meta) {
    const cursor = asText(meta['after_cursor']);
    return meta['has_more'] === true && cursor ? `${first}&page[after]=${encodeURIComponent(cursor)}` : undefined;
  }
  const next = asText(at(page, 'next_page'));
  return next?.replace(/^https:\/\/[^/]+/, '');
}

const KEY: Readonly<Record<List, string>> = { comments: 'comments', audits: 'audits', conversation_log: 'events' };

const isReadable = (entry: unknown): boolean =>
  asText(at(entry, 'id')) !== undefined && readIso(at(entry, 'created_at')) !== undefined;

/** Whether the list arrived to its last page, with every entry readable. */
export function isWhole(answers: JsonAnswers, list: List): boolean {
  const pages = pagesOf(answers, list);
  const last = pages.at(-1);
  if (last === undefined || at(last, 'meta', 'has_more') === true || pathAfter(last, '') !== undefined) return false;
  return pages.every((page) => {
    const entries = at(page, KEY[list]);
    return Array.isArray(entries) && entries.every(isReadable);
  });
}

/** What is still to be asked, given the answers so far. */
export function nextRequests(id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const more = LISTS.flatMap((list) => {
    const pages = pagesOf(answers, list);
    const path = pathAfter(pages.at(-1), listPath(id, list));
    if (!path) return [];
    const page = pageAfter(list, pages, path);
    return [list === 'conversation_log' ? { ...page, isAlwaysAsked: true as const } : page];
  });
  return [...dependent(id, answers), ...more];
}
