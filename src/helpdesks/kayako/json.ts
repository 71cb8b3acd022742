import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor, Facts } from '@/domain/tickets/facts';
import type { JsonAnswers, JsonReading, JsonSource, Page, Place } from '../contract';
import { asObject, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf, known } from '../kit/observe';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { changesOf } from '../kit/walk';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { isWhole, nextPosts, postsIn } from './posts';
import { refer } from './refs';
import { ask, PAGE_SIZE, ticketRequests } from './requests';
import { vocabulary } from './vocabulary';

const observed = lookBy('kayako');

function wantedFacts(one: Json, answer: unknown, id: string) {
  const status = refer(answer, one['status']);
  const word = asText(status?.['label']);
  return factsOf({
    path: ticketPath(id),
    subject: asText(one['subject']),
    status: inVocabulary(vocabulary.status, asText(status?.['type'])) ?? inVocabulary(vocabulary.status, word),
    rawStatus: word ?? asText(status?.['type']),
    requester: asText(at(one, 'requester', 'id')),
    createdAt: readIso(one['created_at']),
    updatedAt: readIso(one['updated_at']),
  });
}

/** Facts that a ticket may rightly be without. */
function optionalFacts(one: Json, answer: unknown): Partial<Facts> {
  const agent = refer(answer, one['assigned_agent']);
  const rawPriority = asText(refer(answer, one['priority'])?.['label']);
  const named = agent && {
    role: 'agent' as const,
    ...known({ id: asText(agent['id']), name: asText(agent['full_name']) }),
  };
  const tags = asObjects(one['tags']).flatMap((tag) => asText(tag['name']) ?? []);
  return factsOf({
    assignee: one['assigned_agent'] === null ? { role: 'agent' } : named,
    team: asText(refer(answer, one['assigned_team'])?.['title']),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    channel: inVocabulary(vocabulary.channel, asText(at(one, 'source_channel', 'type'))),
    type: asText(refer(answer, one['type'])?.['label']),
    tags: Array.isArray(one['tags']) ? (tags.length > 0 ? tags : asTexts(one['tags'])) : undefined,
  }).facts;
}

function created(one: Json, messages: readonly TicketEvent[]): readonly TicketEvent[] {
  const createdAt = readIso(one['created_at']);
  if (createdAt === undefined) return [];
  const id = asText(at(one, 'requester', 'id'));
  const creator = asText(at(one, 'creator', 'id'));
  const first = messages.find((event) => event.kind === 'message' && event.actor.id === creator);
  const isOther = creator !== undefined && creator !== id;
  const actor: Actor = isOther && first?.kind === 'message' ? first.actor : { role: 'customer', ...known({ id }) };
  return [{ id: 'created:0', at: createdAt, precision: 'exact', kind: 'created', actor }];
}

function readCase(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const answer = answers['case'];
  const one = asObject(at(answer, 'data'));
  if (!one || asText(one['id']) !== place.id) return { observations: [], missing: ['ticket'] };
  const { facts, missing } = wantedFacts(one, answer, place.id);
  const messages = inOrder(postsIn(answers));
  const whole = isWhole(place.id, answers);
  const observation = observed(page, place, place.id, 'json', {
    facts: { ...facts, ...optionalFacts(one, answer) },
    events: inOrder([...created(one, messages), ...messages]),
    isHistoryComplete: whole,
  });
  return {
    observations: [observation],
    missing: [...missing, ...(whole ? [] : ['messages']), 'history'],
    next: nextPosts(place.id, answers),
  };
}

/** Cases in the order of their last change, newest first, until one is older than asked for. */
const history: NonNullable<JsonSource['history']> = {
  requests: (_site, _since, cursor) => [
    ask('list', `cases.json?limit=${PAGE_SIZE}&offset=${Number(cursor ?? 0)}`, true),
  ],
  read(_site, since, cursor, answers) {
    const listed = asObjects(at(answers['list'], 'data')).flatMap((one) => {
      const id = asText(one['id']);
      return id ? [{ id, updatedAt: readIso(one['updated_at']) ?? since }] : [];
    });
    const fresh = listed.filter(({ updatedAt }) => updatedAt >= since);
    const isMore = listed.length === PAGE_SIZE && fresh.length === listed.length;
    return {
      observations: [],
      ticketIds: fresh.map(({ id }) => id),
      changedAt: changesOf(fresh.filter(({ updatedAt }) => updatedAt > since)),
      ...(isMore ? { cursor: String(Number(cursor ?? 0) + PAGE_SIZE) } : {}),
    };
  },
};

export const json: JsonSource = {
  requests: (place) => (place.kind === 'ticket' ? ticketRequests(place.id) : []),
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readCase(place, answers, page) : { observations: [], missing: [] },
  history,
};
