import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asObjects, asText, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { conversationPages } from './requests';
import { OUTBOUND_EMAIL } from './vocabulary';

/** Agents by id. */
export type AgentOf = (id: unknown) => Actor;

export const agentsOf = (answers: JsonAnswers): AgentOf => {
  const names = new Map(
    asObjects(answers['agents']).map((agent) => [
      asText(agent['id']),
      asText((agent['contact'] as Json | undefined)?.['name']) ?? asText(agent['name']),
    ]),
  );
  return (id) => ({ role: 'agent', ...known({ id: asText(id), name: names.get(asText(id)) }) });
};

/** Who opened a ticket: its requester, unless it began as an e-mail an agent sent out. */
export const openerOf = (ticket: Json, agentOf: AgentOf): Actor =>
  asText(ticket['source']) === OUTBOUND_EMAIL
    ? agentOf(ticket['responder_id'])
    : { role: 'customer', ...known({ id: asText(ticket['requester_id']) }) };

const isAutomatic = (one: Json): boolean => one['auto_response'] === true || (one['automation_id'] ?? null) !== null;

/** `private` decides first, then `incoming`; `source` says nothing about who wrote. */
function messageOf(one: Json, agentOf: AgentOf): readonly TicketEvent[] {
  const id = asText(one['id']);
  const happenedAt = readIso(one['created_at']);
  if (!id || happenedAt === undefined) return [];
  const isNote = one['private'] === true;
  const writer: Actor =
    !isNote && one['incoming'] === true
      ? { role: 'customer', ...known({ id: asText(one['user_id']) }) }
      : agentOf(one['user_id']);
  const actor: Actor = isAutomatic(one) && writer.role === 'agent' ? { ...writer, role: 'system' } : writer;
  return [{ kind: 'message', id: `message:${id}`, at: happenedAt, precision: 'exact', actor, isPublic: !isNote }];
}

/** Every message. The first one is the ticket's own description and is not among the conversations. */
export function readMessages(ticket: Json, answers: JsonAnswers, agentOf: AgentOf): readonly TicketEvent[] {
  const createdAt = readIso(ticket['created_at']);
  const opening: readonly TicketEvent[] =
    createdAt === undefined
      ? []
      : [
          { kind: 'created', id: 'created', at: createdAt, precision: 'exact', actor: openerOf(ticket, agentOf) },
          {
            kind: 'message',
            id: 'message:description',
            at: createdAt,
            precision: 'exact',
            actor: openerOf(ticket, agentOf),
            isPublic: true,
          },
        ];
  const conversations = conversationPages(answers).flatMap(asObjects);
  return [...opening, ...conversations.flatMap((one) => messageOf(one, agentOf))];
}
