import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asObject, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { inOrder } from '../kit/order';
import { pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';
import { entriesIn } from './requests';

export const conversationIn = (answers: JsonAnswers): readonly Json[] =>
  asObjects(pagesOf(answers, 'conversations').flatMap(entriesIn));

export function nameOf(person: unknown): string | undefined {
  const parts = [asText(at(person, 'firstName')), asText(at(person, 'lastName'))].filter(Boolean).join(' ');
  return (parts || asText(at(person, 'name'))) ?? undefined;
}

/** A person by what an entry says of its kind. Customers are the ticket's contact unless they name themselves. */
function personOf(person: unknown, kind: string | undefined, contact: string | undefined): Actor {
  const id = asText(at(person, 'id'));
  // Where nothing says what it is, only a person has an id.
  if (kind === 'AGENT' || (kind === undefined && id !== undefined))
    return { role: 'agent', ...known({ id, name: nameOf(person) }) };
  if (kind === 'END_USER') return { role: 'customer', ...known({ id: id ?? contact }) };
  return { role: 'system' };
}

/** What came in is the customer's, whatever wrote it; what went out is an agent's only where it says so: the rest are automatic replies. */
function threadOf(entry: Json, contact: string | undefined): { actor: Actor; isPublic: boolean } | undefined {
  const { direction, author } = entry;
  if (direction === 'in') return { actor: { role: 'customer', ...known({ id: contact }) }, isPublic: true };
  if (direction !== 'out' || entry['status'] === 'DRAFT') return undefined;
  return {
    actor: personOf(author, asText(at(author, 'type')), contact),
    isPublic: asText(entry['visibility'])?.toLowerCase() !== 'private',
  };
}

function messageOf(entry: Json, contact: string | undefined): readonly TicketEvent[] {
  const id = asText(entry['id']);
  const isComment = entry['type'] === 'comment';
  const writtenAt = readIso(isComment ? entry['commentedTime'] : entry['createdTime']);
  if (!id || writtenAt === undefined) return [];
  const { commenter } = entry;
  const told = isComment
    ? {
        actor: personOf(commenter, asText(entry['commenterType']) ?? asText(at(commenter, 'type')), contact),
        isPublic: entry['isPublic'] === true,
      }
    : threadOf(entry, contact);
  return told ? [{ id: `message:${id}`, at: writtenAt, precision: 'exact', kind: 'message', ...told }] : [];
}

/** Whether every thread and comment was understood; drafts were not sent, entries of other kinds are no messages. */
export const isReadWhole = (answers: JsonAnswers): boolean =>
  pagesOf(answers, 'conversations')
    .flatMap(entriesIn)
    .every((entry) => {
      const one = asObject(entry);
      if (!one) return false;
      const isMessage = one['type'] === 'thread' || one['type'] === 'comment';
      return !isMessage || one['status'] === 'DRAFT' || messageOf(one, undefined).length > 0;
    });

/** Who opened it: the agent, where the first thing in it went out. Without the whole conversation it is taken for the customer's. */
function openerOf(messages: readonly TicketEvent[], createdAt: Instant, contact: string | undefined): Actor {
  const [first] = messages;
  const isOutgoing = first?.kind === 'message' && first.actor.role === 'agent' && first.isPublic;
  if (first?.kind === 'message' && isOutgoing && first.at - createdAt < 60_000) return first.actor;
  return { role: 'customer', ...known({ id: contact }) };
}

/** Threads and comments. When a status changed is in no answer whose shape is known. */
export function readEvents(ticket: Json, answers: JsonAnswers): readonly TicketEvent[] {
  const contact = asText(at(ticket, 'contact', 'id')) ?? asText(ticket['contactId']);
  const createdAt = readIso(ticket['createdTime']);
  const messages = inOrder(conversationIn(answers).flatMap((entry) => messageOf(entry, contact)));
  if (createdAt === undefined) return messages;
  const actor = openerOf(messages, createdAt, contact);
  return inOrder([{ id: 'created:0', at: createdAt, precision: 'exact', kind: 'created', actor }, ...messages]);
}
