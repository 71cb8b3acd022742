import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import { asNumber, asText, at, type Json } from '../kit/json';
import { inOrder } from '../kit/order';
import { readEpochSeconds } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { statusChanges } from './activity';
import { vocabulary } from './vocabulary';

/** `message_type`: incoming, outgoing, activity, template. */
const INCOMING = 0;
const OUTGOING = 1;
const ACTIVITY = 2;
const TEMPLATE = 3;

const typeOf = (message: Json): number | undefined => asNumber(message.message_type);

/** Outgoing messages without a person behind them are sent by rules; `agent_bot` and the like are bots. */
function authorOf(message: Json): Actor {
  const id = asText(at(message, 'sender', 'id'));
  const withId = id ? { id } : {};
  if (typeOf(message) === INCOMING) return { role: 'customer', ...withId };
  const type = asText(at(message, 'sender', 'type'));
  const isRule = at(message, 'content_attributes', 'automation_rule_id') !== undefined;
  if (type !== 'user' || isRule) return { role: type === undefined || isRule ? 'system' : 'bot', ...withId };
  const name = asText(at(message, 'sender', 'name')) ?? asText(at(message, 'sender', 'available_name'));
  return { role: 'agent', ...withId, ...(name ? { name } : {}) };
}

/** A survey that was answered says the score, not when: it is dated by the survey, roughly. */
function surveyEvents(message: Json, id: string, when: TicketEvent['at']): readonly TicketEvent[] {
  const score = asNumber(at(message, 'content_attributes', 'submitted_values', 'csat_survey_response', 'rating'));
  const sent: TicketEvent = { at: when, precision: 'exact', id: `survey-sent:${id}`, kind: 'survey-sent' };
  if (score === undefined || score < 1 || score > 5) return [sent];
  return [
    sent,
    {
      at: when,
      precision: 'relative',
      id: `rating:${id}`,
      kind: 'rating',
      score,
      scale: '5-point',
      actor: { role: 'customer' },
    },
  ];
}

function messageEvents(message: Json): readonly TicketEvent[] {
  const id = asText(message.id);
  const when = readEpochSeconds(message.created_at);
  const type = typeOf(message);
  if (!id || when === undefined || type === undefined) return [];
  if (message.content_type === 'input_csat') return surveyEvents(message, id, when);
  if (type !== INCOMING && type !== OUTGOING && type !== TEMPLATE) return [];
  // What could not be delivered has answered nobody.
  if (type === OUTGOING && message.status === 'failed') return [];
  const actor: Actor = type === TEMPLATE ? { role: 'system' } : authorOf(message);
  return [
    { at: when, precision: 'exact', id: `message:${id}`, kind: 'message', actor, isPublic: message.private !== true },
  ];
}

const statusEvent = (when: TicketEvent['at'], id: string, raw: string): TicketEvent => {
  const status = inVocabulary(vocabulary.status, raw);
  return { at: when, precision: 'exact', id: `status:${id}`, kind: 'status', raw, ...(status ? { status } : {}) };
};

/** Without whole messages, or in another language than English, status changes are only noticed. */
function statusEvents(messages: readonly Json[], conversation: Json, isWhole: boolean): readonly TicketEvent[] {
  const createdAt = readEpochSeconds(conversation.created_at);
  const now = asText(conversation.status);
  const activities = messages.filter((message) => typeOf(message) === ACTIVITY);
  if (!isWhole || createdAt === undefined) return [];
  // Changed by an API or an older version, which leave no activity.
  if (activities.length === 0 && now !== 'open') return [];
  const changes = statusChanges(activities, now);
  if (!changes) return [];
  // Only what a bot handles first begins otherwise than open, and is then opened.
  const first = changes[0]?.raw === 'open' ? 'pending' : 'open';
  const later = changes.flatMap(({ message, raw }) => {
    const when = readEpochSeconds(message.created_at);
    return when === undefined ? [] : [statusEvent(when, asText(message.id) ?? String(when), raw)];
  });
  return [statusEvent(createdAt, '0', first), ...later];
}

/** A conversation's messages as events, oldest first. */
export function readEvents(conversation: Json, messages: readonly Json[], isWhole: boolean): readonly TicketEvent[] {
  const createdAt = readEpochSeconds(conversation.created_at);
  const byAge = messages.toSorted((a, b) => (asNumber(a.id) ?? 0) - (asNumber(b.id) ?? 0));
  const told = byAge.flatMap(messageEvents);
  const first = told.find((event) => event.kind === 'message');
  const opening: readonly TicketEvent[] =
    createdAt === undefined || !isWhole
      ? []
      : [
          {
            at: createdAt,
            precision: 'exact',
            id: 'created:0',
            kind: 'created',
            actor: first?.kind === 'message' ? first.actor : { role: 'system' },
          },
        ];
  return inOrder([...opening, ...told, ...statusEvents(byAge, conversation, isWhole)]);
}
