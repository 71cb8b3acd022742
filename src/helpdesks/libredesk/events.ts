import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import { asNumber, asText, at, type Json } from '../kit/json';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { vocabulary } from './vocabulary';

/** Who wrote a message: contacts are customers; an agent's account that LibreDesk itself writes with is the system. */
function authorOf(message: Json): Actor {
  const id = asText(message.sender_id);
  const withId = id ? { id } : {};
  if (message.sender_type === 'contact' || message.type === 'incoming') return { role: 'customer', ...withId };
  const first = asText(at(message, 'author', 'first_name'));
  const name = [first, asText(at(message, 'author', 'last_name'))].filter(Boolean).join(' ');
  if (first === 'System') return { role: 'system' };
  return { role: 'agent', ...withId, ...(name ? { name } : {}) };
}

/** Activities are English sentences in every language of the interface; who did it stands before, the new value after. */
const STATUS = / marked the conversation as (.+)$/;
const ASSIGNED = /^Assigned to (.+?)( team)? by /;

function activityEvents(message: Json, id: string, when: TicketEvent['at']): readonly TicketEvent[] {
  const sentence = asText(message.text_content) ?? asText(message.content) ?? '';
  const raw = STATUS.exec(sentence)?.[1];
  const stamp = (kind: string) => ({ at: when, precision: 'exact', id: `${kind}:${id}` }) as const;
  if (raw) {
    const status = inVocabulary(vocabulary.status, raw);
    return [{ ...stamp('status'), kind: 'status', raw, ...(status ? { status } : {}), actor: authorOf(message) }];
  }
  const [, name, team] = ASSIGNED.exec(sentence) ?? [];
  if (!name) return [];
  return [
    { ...stamp('assigned'), kind: 'assigned', ...(team ? { team: name } : { assignee: { role: 'agent', name } }) },
  ];
}

function messageEvents(message: Json): readonly TicketEvent[] {
  const id = asText(message.uuid) ?? asText(message.id);
  const when = readIso(message.created_at);
  if (!id || when === undefined) return [];
  if (message.type === 'activity') return activityEvents(message, id, when);
  if (message.type !== 'incoming' && message.type !== 'outgoing') return [];
  // What could not be sent has answered nobody.
  if (message.type === 'outgoing' && message.status === 'failed') return [];
  const isPublic = message.private !== true;
  return [{ at: when, precision: 'exact', id: `message:${id}`, kind: 'message', actor: authorOf(message), isPublic }];
}

function ratingEvent(conversation: Json): readonly TicketEvent[] {
  const score = asNumber(conversation.csat_rating);
  const when = readIso(conversation.csat_responded_at);
  if (!score || score < 1 || score > 5 || when === undefined) return [];
  return [
    {
      at: when,
      precision: 'exact',
      id: 'rating:0',
      kind: 'rating',
      score,
      scale: '5-point',
      actor: { role: 'customer' },
    },
  ];
}

/** A conversation's messages as events, oldest first. The status it began with is told only when all messages are here. */
export function readEvents(conversation: Json, messages: readonly Json[], isWhole: boolean): readonly TicketEvent[] {
  const createdAt = readIso(conversation.created_at);
  const told = inOrder(messages.flatMap(messageEvents));
  const first = told.find((event) => event.kind === 'message');
  const hasChanges = told.some((event) => event.kind === 'status');
  const now = asText(conversation.status);
  // Nothing was changed and it is not open: made so by an API, at a time nobody says.
  const raw = hasChanges || now === 'Open' ? 'Open' : undefined;
  const stamp = (kind: string) =>
    ({ at: createdAt ?? (0 as TicketEvent['at']), precision: 'exact', id: `${kind}:0` }) as const;
  const opening: readonly TicketEvent[] =
    createdAt === undefined || !isWhole
      ? []
      : [
          { ...stamp('created'), kind: 'created', actor: first?.kind === 'message' ? first.actor : { role: 'system' } },
          ...(raw ? [{ ...stamp('status'), kind: 'status', raw, status: 'open' } as const] : []),
        ];
  return inOrder([...opening, ...told, ...ratingEvent(conversation)]);
}
