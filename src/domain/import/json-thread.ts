import type { TicketEvent } from '../tickets/event';
import type { Actor } from '../tickets/facts';
import type { Observation } from '../tickets/observation';
import { settleTime, type ZoneClock } from '../time/written/settle-time';
import { readWrittenTime } from '../time/written/written-time';
import { isObject } from './json-row';

type Json = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const firstText = (...values: readonly unknown[]): string | undefined =>
  values.map(textOf).find((text) => text !== undefined);

/** Sender of a message. Only an agent keeps id and name; a customer's are not read. */
function actorOf(message: Json, requester: string | undefined): Actor {
  const sender = isObject(message.author) ? message.author : isObject(message.sender) ? message.sender : undefined;
  const id = firstText(message.author_id, message.user_id, message.sender_id, sender?.id);
  const agent: Actor = { role: 'agent', ...(id === undefined ? {} : { id }), ...nameOf(sender) };
  if (message.rule_id !== undefined && message.rule_id !== null) return { role: 'bot' };
  if (typeof message.from_agent === 'boolean') return message.from_agent ? agent : { role: 'customer' };
  if (typeof message.incoming === 'boolean') return message.incoming ? { role: 'customer' } : agent;
  const role = firstText(sender?.role, message.author_role);
  if (role === 'end-user' || role === 'customer') return { role: 'customer' };
  return id !== undefined && id === requester ? { role: 'customer' } : agent;
}

const nameOf = (sender: Json | undefined): { readonly name?: string } => {
  const name = textOf(sender?.name);
  return name === undefined ? {} : { name };
};

const isPublic = (message: Json): boolean =>
  typeof message.private === 'boolean' ? !message.private : message.public !== false;

function messageOf(message: unknown, requester: string | undefined, clock: ZoneClock): TicketEvent | undefined {
  if (!isObject(message)) return undefined;
  const written = readWrittenTime(
    firstText(message.created_at, message.created_datetime, message.sent_datetime, message.created) ?? '',
  );
  const at = written === undefined ? undefined : settleTime(written, 'ymd', clock);
  if (at === undefined) return undefined;
  const id = textOf(message.id);
  return {
    kind: 'message',
    actor: actorOf(message, requester),
    isPublic: isPublic(message),
    at,
    precision: 'exact',
    ...(id === undefined ? {} : { id: `message:${id}` }),
  };
}

/** The list of messages a record carries, if it does. */
export const threadOf = (record: Json): readonly unknown[] | undefined =>
  [record.comments, record.messages, record.conversations].find((list): list is readonly unknown[] =>
    Array.isArray(list),
  );

/**
 * Adds the messages of a record to what its cells told. A whole thread makes the history of messages complete. Freshdesk's
 * conversations lack the opening message: it is the ticket's description, written by the requester when it was created.
 */
export function withThread(observation: Observation, record: Json, clock: ZoneClock): Observation {
  const list = threadOf(record);
  if (list === undefined) return observation;
  const requester = firstText(record.requester_id, isObject(record.requester) ? record.requester.id : undefined);
  const messages = list.flatMap((one) => messageOf(one, requester, clock) ?? []);
  const others = observation.events.filter((event) => event.kind !== 'message');
  const { createdAt } = observation.facts;
  const opening: readonly TicketEvent[] =
    Array.isArray(record.conversations) && createdAt !== undefined
      ? [{ kind: 'message', actor: { role: 'customer' }, isPublic: true, at: createdAt, precision: 'exact' }]
      : [];
  const isWhole = messages.length === list.length && (list.length > 0 || opening.length > 0);
  return {
    ...observation,
    events: [...opening, ...messages, ...others].sort((a, b) => a.at - b.at),
    isHistoryComplete: isWhole,
  };
}
