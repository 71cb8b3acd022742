import type { Facts } from '@/domain/tickets/facts';
import type { NativeDeadline, SlaMetric } from '@/domain/tickets/observation';
import type { HistoryReading, JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { asNumber, asObject, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf, viewerIs } from '../kit/observe';
import { MOST_PAGES, pageAfter, pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { readEvents } from './events';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('libredesk');
const PER_PAGE = 30;

const api = (site: string, path: string): string => `${basePath(site)}/api/v1/conversations/${path}`;
const messagesPath = (place: Place & { kind: 'ticket' }, page: number): string =>
  api(place.site, `${place.id}/messages?page=${page}&page_size=${PER_PAGE}`);

function requests(place: Place): readonly JsonRequest[] {
  if (place.kind === 'queue') return [];
  const ask = (name: string, path: string): JsonRequest => ({ name, path, as: 'json', isRequired: true });
  const me = { ...ask('me', `${basePath(place.site)}/api/v1/agents/me`), isRequired: false, isShared: true } as const;
  return [ask('conversation', api(place.site, place.id)), ask('messages', messagesPath(place, 1)), me];
}

const DEADLINES: readonly (readonly [string, SlaMetric, string])[] = [
  ['first_response_deadline_at', 'first_reply', 'first_reply_at'],
  ['next_response_deadline_at', 'next_reply', 'next_response_met_at'],
  ['resolution_deadline_at', 'resolution', 'resolved_at'],
];

const readDeadlines = (conversation: Json): readonly NativeDeadline[] =>
  DEADLINES.flatMap(([member, metric, met]): NativeDeadline[] => {
    const dueAt = readIso(conversation[member]);
    const metAt = readIso(conversation[met]);
    const label = asText(conversation.sla_policy_name);
    if (dueAt === undefined) return [];
    const state = metAt === undefined ? undefined : metAt <= dueAt ? ('met' as const) : ('breached' as const);
    return [{ metric, dueAt, ...(state ? { state } : {}), ...(label ? { label } : {}) }];
  });

function readFacts(conversation: Json, id: string, site: string) {
  const rawStatus = asText(conversation.status);
  const rawPriority = asText(conversation.priority);
  const assigneeId = asText(conversation.assigned_user_id);
  const read = factsOf({
    path: ticketPath(basePath(site), id),
    number: asText(conversation.reference_number),
    rawStatus,
    status:
      inVocabulary(vocabulary.status, rawStatus) ??
      inVocabulary(vocabulary.status, asText(conversation.status_category)),
    channel: inVocabulary(vocabulary.channel, asText(conversation.inbox_channel)),
    assignee: { role: 'agent' as const, ...(assigneeId ? { id: assigneeId } : {}) },
    requester: asText(conversation.contact_id) ?? asText(at(conversation, 'contact', 'id')),
    createdAt: readIso(conversation.created_at),
    updatedAt: readIso(conversation.last_interaction_at) ?? readIso(conversation.updated_at),
  });
  const priority = inVocabulary(vocabulary.priority, rawPriority);
  const subject = asText(conversation.subject);
  const tags = asTexts(conversation.tags);
  const solvedAt = readIso(conversation.resolved_at) ?? readIso(conversation.closed_at);
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(rawPriority ? { rawPriority } : {}),
    ...(priority ? { priority } : {}),
    ...(subject ? { subject } : {}),
    ...(tags ? { tags } : {}),
    ...(solvedAt === undefined ? {} : { solvedAt }),
  };
  return { facts, missing: read.missing };
}

const viewerIn = ({ me }: JsonAnswers) => {
  const names = [asText(at(me, 'data', 'first_name')), asText(at(me, 'data', 'last_name'))];
  return viewerIs(asText(at(me, 'data', 'id')), names.filter(Boolean).join(' ') || undefined);
};

function readOne(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const conversation = asObject(at(answers.conversation, 'data'));
  if (!conversation || asText(conversation.uuid)?.toLowerCase() !== place.id)
    return { observations: [], missing: ['ticket'] };
  const pages = pagesOf(answers, 'messages');
  const messages = pages.flatMap((one) => asObjects(at(one, 'data', 'results')));
  const total = asNumber(at(pages.at(-1), 'data', 'total'));
  const isWhole = total !== undefined && messages.length >= total;
  const wantsMore =
    pages.length > 0 &&
    !isWhole &&
    pages.length < MOST_PAGES &&
    asObjects(at(pages.at(-1), 'data', 'results')).length > 0;
  const { facts, missing } = readFacts(conversation, place.id, place.site);
  const observation = observed(page, place, place.id, 'json', {
    facts,
    events: readEvents(conversation, messages, isWhole),
    isHistoryComplete: isWhole && facts.createdAt !== undefined,
    nativeDeadlines: readDeadlines(conversation),
  });
  return {
    observations: [observation],
    missing: isWhole ? missing : [...missing, 'events'],
    ...viewerIn(answers),
    next: wantsMore ? [pageAfter('messages', pages, messagesPath(place, pages.length + 1))] : [],
  };
}

/** All conversations, the one that changed last first: what changes meanwhile moves to the front. */
const history: NonNullable<JsonSource['history']> = {
  requests: (site, _since, cursor) => {
    const query = `page=${Number(cursor ?? 1)}&page_size=${PER_PAGE}&order_by=conversations.last_message_at&order=desc`;
    return [{ name: 'list', path: api(site, `all?${query}`), as: 'json', isRequired: true }];
  },
  read(_site, since, cursor, answers): HistoryReading {
    const listed = asObjects(at(answers.list, 'data', 'results')).flatMap((one) => {
      const id = asText(one.uuid);
      const changedAt = readIso(one.last_message_at) ?? readIso(one.updated_at);
      return id && changedAt !== undefined ? [{ id: id.toLowerCase(), changedAt }] : [];
    });
    const recent = listed.filter(({ changedAt }) => changedAt >= since);
    const total = asNumber(at(answers.list, 'data', 'total'));
    const hasMore = listed.length > 0 && recent.length > 0;
    return {
      observations: [],
      ticketIds: recent.map(({ id }) => id),
      ...(hasMore ? { cursor: String((asNumber(cursor) ?? 1) + 1) } : {}),
      ...(total === undefined ? {} : { total }),
    };
  },
};

export const json: JsonSource = {
  requests,
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readOne(place, answers, page) : { observations: [], missing: [] },
  history,
};
