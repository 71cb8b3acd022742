import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { stagesOf } from './stages';
import { vocabulary } from './vocabulary';

const exact = (id: string, happenedAt: Instant) => ({ id, at: happenedAt, precision: 'exact' }) as const;

const ownersIn = (answers: JsonAnswers): readonly Json[] => asObjects(at(answers['owners'], 'results'));

function named(owner: Json | undefined, id: string): Actor {
  const name = [asText(owner?.['firstName']), asText(owner?.['lastName'])].filter(Boolean).join(' ');
  return { role: 'agent', id, ...known({ name: name || undefined }) };
}

/** Agents by owner id, with their names. */
export const ownersOf =
  (answers: JsonAnswers) =>
  (id: string): Actor =>
    named(
      ownersIn(answers).find((owner) => asText(owner['id']) === id),
      id,
    );

/** Agents as threads name them, by user id; an owner's own id is another, and the one tickets are assigned by. */
function agentByUser(answers: JsonAnswers, userId: string): Actor {
  const owner = ownersIn(answers).find((one) => asText(one['userId']) === userId);
  return named(owner, asText(owner?.['id']) ?? `user:${userId}`);
}

const ROLES: Readonly<Record<string, Actor['role']>> = {
  A: 'agent',
  V: 'customer',
  B: 'bot',
  I: 'system',
  S: 'system',
};

/** The kind of actor stands before its id (`A-123`); without one the direction tells customer from the rest. */
function writerOf(message: Json, answers: JsonAnswers): Actor {
  const id = asText(message['createdBy']) ?? asText(at(asObjects(message['senders'])[0], 'actorId')) ?? '';
  const role = ROLES[id.split('-')[0] ?? ''];
  const isIncoming = message['direction'] === 'INCOMING';
  if (role === 'customer' || isIncoming) return { role: 'customer', ...known({ id: id.slice(2) || undefined }) };
  if (role === 'agent') return agentByUser(answers, id.slice(2));
  return role ? { role, ...known({ id: id.slice(2) || undefined }) } : { role: 'system' };
}

/** A COMMENT is internal, a WELCOME_MESSAGE is sent by the chat itself; assignments and status changes are no messages. */
function messageOf(message: Json, answers: JsonAnswers): readonly TicketEvent[] {
  const id = asText(message['id']);
  const sentAt = readIso(message['createdAt']);
  const type = message['type'];
  if (!id || sentAt === undefined || !['MESSAGE', 'COMMENT', 'WELCOME_MESSAGE'].includes(String(type))) return [];
  const actor: Actor = type === 'WELCOME_MESSAGE' ? { role: 'bot' } : writerOf(message, answers);
  return [{ ...exact(`message:${id}`, sentAt), kind: 'message', actor, isPublic: type !== 'COMMENT' }];
}

/** Versions of a property, with their instants. */
const versionsOf = (ticket: Json, name: string) =>
  asObjects(at(ticket, 'propertiesWithHistory', name)).flatMap((version) => {
    const setAt = readIso(version['timestamp']);
    return setAt === undefined ? [] : [{ value: asText(version['value']), at: setAt }];
  });

function histories(ticket: Json, answers: JsonAnswers): readonly TicketEvent[] {
  const stageOf = stagesOf(answers);
  const ownerOf = ownersOf(answers);
  const stages = versionsOf(ticket, 'hs_pipeline_stage').map(({ value, at: setAt }): TicketEvent => {
    const { status, raw } = stageOf(value);
    return { ...exact(`status:${setAt}`, setAt), kind: 'status', ...known({ status, raw }) };
  });
  const owners = versionsOf(ticket, 'hubspot_owner_id').map(({ value, at: setAt }): TicketEvent => {
    const assignee = value ? ownerOf(value) : ({ role: 'agent' } as const);
    return { ...exact(`assigned:${setAt}`, setAt), kind: 'assigned', assignee };
  });
  const priorities = versionsOf(ticket, 'hs_ticket_priority').map(({ value, at: setAt }): TicketEvent => {
    const priority = inVocabulary(vocabulary.priority, value);
    return { ...exact(`priority:${setAt}`, setAt), kind: 'priority', ...known({ priority }) };
  });
  const ratings = versionsOf(ticket, 'hs_last_csat_rating').flatMap(({ value, at: setAt }): TicketEvent[] => {
    const score = asNumber(value);
    if (score === undefined || score < 1 || score > 5) return [];
    return [{ ...exact(`rating:${setAt}`, setAt), kind: 'rating', score, scale: '5-point' }];
  });
  return [...stages, ...owners, ...priorities, ...ratings];
}

/** Where the thread is refused, the ticket still says when an agent first replied. */
function firstReply(ticket: Json): readonly TicketEvent[] {
  const repliedAt = readIso(at(ticket, 'properties', 'first_agent_reply_date'));
  if (repliedAt === undefined) return [];
  return [
    { ...exact(`message:reply:${repliedAt}`, repliedAt), kind: 'message', actor: { role: 'agent' }, isPublic: true },
  ];
}

/** Customers begin what came by a channel; a ticket without source was made by hand or by a workflow. */
export const openerOf = (ticket: Json): Actor | undefined => {
  if (!asText(at(ticket, 'properties', 'source_type'))) return undefined;
  const contact = asObjects(at(ticket, 'associations', 'contacts', 'results'))[0];
  return { role: 'customer', ...known({ id: asText(contact?.['id']) }) };
};

export function readEvents(ticket: Json, answers: JsonAnswers): readonly TicketEvent[] {
  const createdAt = readIso(at(ticket, 'properties', 'createdate'));
  const opener = openerOf(ticket);
  const pages = pagesOf(answers, 'messages');
  return [
    ...(createdAt !== undefined && opener
      ? [{ ...exact('created', createdAt), kind: 'created' as const, actor: opener }]
      : []),
    ...(pages.length > 0
      ? pages.flatMap((page) => asObjects(at(page, 'results'))).flatMap((message) => messageOf(message, answers))
      : firstReply(ticket)),
    ...histories(ticket, answers),
  ];
}
