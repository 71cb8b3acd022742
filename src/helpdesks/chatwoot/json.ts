import type { HistoryReading, JsonAnswers, JsonReading, JsonSource, Page, Place } from '../contract';
import { asNumber, asObject, asObjects, asText, at } from '../kit/json';
import { lookBy } from '../kit/look';
import { numberFields } from '../kit/number-fields';
import { viewerIs } from '../kit/observe';
import { readEpochSeconds } from '../kit/read-instant';
import { readConversation, readDeadlines } from './conversation';
import { readEvents } from './events';
import { listRequest, messagesOf, requests } from './requests';

const observed = lookBy('chatwoot');

function readOne(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const conversation = asObject(answers.conversation);
  if (!conversation || asText(conversation.id) !== place.id) return { observations: [], missing: ['ticket'] };
  const { messages, isWhole, next } = messagesOf(place, answers, page);
  const { facts, missing } = readConversation(conversation, place.id, place.site);
  const observation = observed(page, place, place.id, 'json', {
    facts,
    events: readEvents(conversation, messages, isWhole),
    isHistoryComplete: isWhole && facts.createdAt !== undefined,
    nativeDeadlines: readDeadlines(conversation),
  });
  return {
    observations: [{ ...observation, ...numberFields(conversation.custom_attributes) }],
    missing: isWhole ? missing : [...missing, 'events'],
    // The profile holds the agent's tokens as well: nothing else of it is looked at.
    ...viewerIs(asText(at(answers.me, 'id')), asText(at(answers.me, 'name'))),
    next,
  };
}

/** Newest activity first: what changes meanwhile moves to the front, so nothing is passed over. */
const history: NonNullable<JsonSource['history']> = {
  requests: (site, _since, cursor, page) => listRequest(site, Number(cursor ?? 1), page),
  read(_site, since, cursor, answers): HistoryReading {
    const listed = asObjects(at(answers.list, 'data', 'payload') ?? at(answers.list, 'payload')).flatMap((one) => {
      const id = asText(one.id);
      const changedAt = readEpochSeconds(one.last_activity_at ?? one.timestamp);
      return id && changedAt !== undefined ? [{ id, changedAt }] : [];
    });
    const recent = listed.filter(({ changedAt }) => changedAt >= since);
    const hasMore = listed.length > 0 && recent.length === listed.length;
    return {
      observations: [],
      ticketIds: recent.map(({ id }) => id),
      changedAt: Object.fromEntries(recent.map(({ id, changedAt }) => [id, changedAt])),
      ...(hasMore ? { cursor: String((asNumber(cursor) ?? 1) + 1) } : {}),
    };
  },
};

export const json: JsonSource = {
  requests,
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readOne(place, answers, page) : { observations: [], missing: [] },
  history,
};
