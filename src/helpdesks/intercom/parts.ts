import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import { type Instant, instant } from '@/domain/time/instant';
import { asNumber, asObject, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { PARTS } from './vocabulary';

/** A time is an ISO text or seconds since 1970, whole or not. */
export function readTime(value: unknown): Instant | undefined {
  const iso = readIso(value);
  const seconds = asNumber(value);
  if (iso !== undefined) return iso;
  return seconds !== undefined && seconds > 0 && seconds < 1e11 ? instant(Math.round(seconds * 1000)) : undefined;
}

export const partsIn = (conversation: Json): readonly unknown[] => {
  const parts = conversation['renderable_parts'];
  return Array.isArray(parts) ? parts : [];
};

export const typeOf = (part: unknown): string => asText(at(part, 'renderable_type')) ?? '';

const kindOf = (part: unknown) => inVocabulary(PARTS, typeOf(part));

/** Whoever an AI or a workflow speaks as, it is no teammate. */
const isMachine = (data: Json, writer: Json | undefined): boolean =>
  [data['is_ai_answer'], data['from_ai_agent'], writer?.['from_ai_agent'], writer?.['is_bot']].includes(true) ||
  ['bot', 'operator', 'workflow'].includes((asText(writer?.['type']) ?? '').toLowerCase());

function agentOf(data: Json): Actor {
  const writer = asObject(data['admin_summary']) ?? asObject(data['entity']);
  const id = asText(writer?.['id']);
  if (isMachine(data, writer)) return { role: 'bot', ...known({ id }) };
  return { role: 'agent', ...known({ id, name: asText(writer?.['name']) }) };
}

export const customerOf = (summary: unknown): Actor => ({
  role: 'customer',
  ...known({ id: asText(at(summary, 'user_id')) ?? asText(at(summary, 'id')) }),
});

/** Parts name no id in every generation: the time and kind of one then stand for it. */
const idOf = (part: Json, sentAt: Instant): string =>
  asText(part['id']) ?? asText(part['entity_id']) ?? `${typeOf(part)}.${sentAt}`;

function messageOf(part: Json, requester: Actor): readonly TicketEvent[] {
  const kind = kindOf(part);
  const sentAt = readTime(part['created_at']);
  const data = asObject(part['renderable_data']) ?? {};
  if (sentAt === undefined || kind === undefined || kind === 'event') return [];
  const named = customerOf(data['user_summary']);
  const actor = kind === 'customer' ? (named.id ? named : requester) : agentOf(data);
  return [
    {
      id: `message:${idOf(part, sentAt)}`,
      at: sentAt,
      precision: 'exact',
      kind: 'message',
      actor,
      isPublic: kind !== 'note',
    },
  ];
}

/** Whether every part is of a kind and time we know. */
export const isWhole = (conversation: Json): boolean =>
  Array.isArray(conversation['renderable_parts']) &&
  partsIn(conversation).every((part) => kindOf(part) !== undefined && readTime(at(part, 'created_at')) !== undefined);

/** Messages, notes and the opening. When a state changed is in no part whose shape is known. */
export function readEvents(conversation: Json): readonly TicketEvent[] {
  const requester = customerOf(conversation['user_summary']);
  const messages = inOrder(
    partsIn(conversation).flatMap((part) => {
      const one = asObject(part);
      return one ? messageOf(one, requester) : [];
    }),
  );
  const createdAt = readTime(conversation['created_at']);
  if (createdAt === undefined) return messages;
  const opener = messages.find((message) => message.kind === 'message' && message.isPublic);
  const actor =
    opener?.kind === 'message' && opener.actor.role !== 'customer' && opener.at - createdAt < 60_000
      ? opener.actor
      : requester;
  return inOrder([{ id: 'created:0', at: createdAt, precision: 'exact', kind: 'created', actor }, ...messages]);
}
