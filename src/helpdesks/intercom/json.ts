import type { Channel, Facts } from '@/domain/tickets/facts';
import type { JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { asObject, asObjects, asText, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf, known } from '../kit/observe';
import { changesOf } from '../kit/walk';
import { inVocabulary } from '../kit/words';
import { isWhole, partsIn, readEvents, readTime, typeOf } from './parts';
import { appOf, ticketPath } from './place';
import { CHANNEL_OF_PART, vocabulary } from './vocabulary';

const observed = lookBy('intercom');

const ask = (name: string, path: string): JsonRequest => ({
  name,
  path: `/ember/inbox/conversations/${path}`,
  as: 'json',
  isRequired: true,
});

function wantedFacts(conversation: Json, place: Place & { kind: 'ticket' }) {
  const state = asText(conversation['state']);
  return factsOf({
    path: ticketPath(place.site, place.id),
    status: inVocabulary(vocabulary.status, state),
    rawStatus: state,
    requester: asText(at(conversation, 'user_summary', 'user_id')) ?? asText(at(conversation, 'user_summary', 'id')),
    createdAt: readTime(conversation['created_at']),
    updatedAt: readTime(conversation['last_updated']),
  });
}

/** Facts that a conversation may rightly be without. */
function optionalFacts(conversation: Json): Partial<Facts> {
  const { priority } = conversation;
  const rawPriority = priority === true ? 'priority' : asText(priority);
  const opening = typeOf(partsIn(conversation)[0]);
  return known<Partial<Facts>>({
    subject: asText(conversation['title']),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    channel: inVocabulary<Channel>(CHANNEL_OF_PART, opening),
  } as Partial<Facts>);
}

function readTicket(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const conversation = asObject(answers['conversation']);
  // Long numbers lose their last digits as numbers: ids are compared as they came.
  if (!conversation || asText(conversation['id']) !== place.id) return { observations: [], missing: ['ticket'] };
  const { facts, missing } = wantedFacts(conversation, place);
  const observation = observed(page, place, place.id, 'json', {
    facts: { ...facts, ...optionalFacts(conversation) },
    events: readEvents(conversation),
    isHistoryComplete: isWhole(conversation),
  });
  const unread = ['assignee', 'tags', 'history', ...(isWhole(conversation) ? [] : ['messages'])];
  return { observations: [observation], missing: [...missing, ...unread] };
}

const STATES = ['open', 'snoozed', 'closed'] as const;

/** State by state, each from the conversation changed last; the cursor holds the state's place and Intercom's own cursor. */
const history: NonNullable<JsonSource['history']> = {
  requests(site, _since, cursor) {
    const [state = '0', after = ''] = (cursor ?? '0').split(/:(.*)/s);
    const more = after ? `&starting_after=${encodeURIComponent(after)}` : '';
    const query = `app_id=${appOf(site)}&inbox_type=all&sort_field=sorting_updated_at&sort_direction=desc`;
    return [
      ask('list', `list?${query}&state=${STATES[Number(state)] ?? 'closed'}&count=40&fields[]=attributes${more}`),
    ];
  },
  read(_site, since, cursor, answers) {
    const listed = asObjects(at(answers['list'], 'conversations')).flatMap((one) => {
      const id = asText(one['id']);
      return id ? [{ id, updatedAt: readTime(one['last_updated']) ?? since }] : [];
    });
    const fresh = listed.filter(({ updatedAt }) => updatedAt >= since);
    const state = Number((cursor ?? '0').split(':')[0]);
    const after =
      fresh.length < listed.length ? undefined : asText(at(answers['list'], 'pages', 'next', 'starting_after'));
    const next = after ? `${state}:${after}` : state + 1 < STATES.length ? `${state + 1}` : undefined;
    return {
      observations: [],
      ticketIds: fresh.map(({ id }) => id),
      changedAt: changesOf(fresh.filter(({ updatedAt }) => updatedAt > since)),
      ...(next ? { cursor: next } : {}),
    };
  },
};

/** What the inbox asks for itself: documented nowhere, so it may end any day, and is said when it does. */
export const json: JsonSource = {
  isUnproven: true,
  requests: (place) =>
    place.kind === 'ticket' ? [ask('conversation', `${place.id}?app_id=${appOf(place.site)}`)] : [],
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readTicket(place, answers, page) : { observations: [], missing: [] },
  history,
};
