import type { JsonAnswers, JsonRequest } from '../contract';
import { asList, asNumber, asText, at } from '../kit/json';
import { pageAfter, pagesOf } from '../kit/pages';
import { readUtc } from '../kit/read-instant';

const ask = (name: string, path: string, isRequired = false): JsonRequest => ({ name, path, as: 'json', isRequired });

const listPaths = (id: string) =>
  ({
    messages: `/api/tickets/${id}/messages?limit=100`,
    events: `/api/events?object_type=Ticket&object_id=${id}&limit=100`,
  }) as const;

export const ticketRequests = (id: string): readonly JsonRequest[] => [
  ask('ticket', `/api/tickets/${id}`, true),
  ask('events', listPaths(id).events),
];

const entriesIn = (page: unknown): readonly unknown[] => asList(at(page, 'data'));

/** The messages that came with the ticket, or, where some were left out, those of the message list. */
export function messagesIn(answers: JsonAnswers): readonly unknown[] {
  const listed = pagesOf(answers, 'messages').flatMap(entriesIn);
  const inside = asList(at(answers['ticket'], 'messages'));
  return listed.length >= inside.length ? listed : inside;
}

export const eventsIn = (answers: JsonAnswers): readonly unknown[] => pagesOf(answers, 'events').flatMap(entriesIn);

const hasAll = (answers: JsonAnswers): boolean => {
  const inside = at(answers['ticket'], 'messages');
  if (!Array.isArray(inside)) return false;
  const count = asNumber(at(answers['ticket'], 'messages_count'));
  return count === undefined || inside.length >= count;
};

const cursorAfter = (page: unknown): string | undefined => asText(at(page, 'meta', 'next_cursor'));

const isReadable = (one: unknown): boolean =>
  asText(at(one, 'id')) !== undefined && readUtc(at(one, 'created_datetime')) !== undefined;

/** Whether every message has come, each readable. */
export function isWhole(answers: JsonAnswers): boolean {
  const last = pagesOf(answers, 'messages').at(-1);
  const isListed = last !== undefined && Array.isArray(at(last, 'data')) && cursorAfter(last) === undefined;
  return (hasAll(answers) || isListed) && messagesIn(answers).every(isReadable);
}

/** What is still to be asked, given the answers so far. */
export function nextRequests(id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const paths = listPaths(id);
  const more = (['messages', 'events'] as const).flatMap((list) => {
    const pages = pagesOf(answers, list);
    const cursor = cursorAfter(pages.at(-1));
    return cursor ? [pageAfter(list, pages, `${paths[list]}&cursor=${encodeURIComponent(cursor)}`)] : [];
  });
  const isClosed = at(answers['ticket'], 'status') === 'closed';
  const hasSurvey = at(answers['ticket'], 'satisfaction_survey') !== undefined;
  return [
    ...(hasAll(answers) ? [] : [ask('messages', paths.messages)]),
    ...(isClosed && !hasSurvey
      ? [{ ...ask('surveys', `/api/satisfaction-surveys?ticket_id=${id}&limit=10`), isAlwaysAsked: true as const }]
      : []),
    ...more,
  ];
}
