import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asList, asObjects, asText, at, type Json } from '../kit/json';
import { pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';
import type { People } from './people';

/** Side conversations are with third parties, not with the customer. */
const isAside = (via: unknown): boolean => asText(at(via, 'channel')) === 'side_conversation';

const messageOf = (id: unknown, at_: unknown, actor: Actor, isPublic: boolean): readonly TicketEvent[] => {
  const instant = readIso(at_);
  const key = asText(id);
  return instant === undefined || !key
    ? []
    : [{ kind: 'message', id: `message:${key}`, at: instant, precision: 'exact', actor, isPublic }];
};

function fromComment(comment: Json, people: People): readonly TicketEvent[] {
  if (isAside(comment['via'])) return [];
  return messageOf(
    comment['id'],
    comment['created_at'],
    people.actor(comment['author_id'], comment['via']),
    comment['public'] !== false,
  );
}

const isComment = (event: Json): boolean => event['type'] === 'Comment' || event['type'] === 'VoiceComment';

/** An audit's comment carries the same id as in the comment list, so the two fall together. */
function fromAudit(audit: Json, people: People): readonly TicketEvent[] {
  return asObjects(audit['events'])
    .filter(isComment)
    .flatMap((event) =>
      fromComment(
        {
          ...event,
          created_at: audit['created_at'],
          author_id: event['author_id'] ?? audit['author_id'],
          via: event['via'] ?? audit['via'],
        },
        people,
      ),
    );
}

const LOG_ROLES: Readonly<Record<string, Actor['role']>> = { user: 'customer', agent: 'agent', bot: 'bot' };

/** One chat message of the conversation log; its comments are in the comment list already. */
function fromLog(entry: Json, people: People): readonly TicketEvent[] {
  const role = LOG_ROLES[asText(at(entry, 'author', 'type')) ?? ''];
  if (entry['type'] !== 'Messaging::ConversationMessage' || !role) return [];
  const id = asText(at(entry, 'author', 'zen:support:user_id'));
  const actor: Actor =
    role === 'agent' && id ? people.agent(id) : { role, ...(role === 'customer' && id ? { id } : {}) };
  return messageOf(entry['id'], entry['created_at'], actor, true);
}

/** Every message, once: from the comment list, else from the audits, and from the conversation log. */
export function readMessages(answers: JsonAnswers, people: People): readonly TicketEvent[] {
  const comments = pagesOf(answers, 'comments').flatMap((page) => asObjects(at(page, 'comments')));
  const audits = pagesOf(answers, 'audits').flatMap((page) => asObjects(at(page, 'audits')));
  const log = pagesOf(answers, 'conversation_log').flatMap((page) => asList(at(page, 'events')));
  const all = [
    ...comments.flatMap((comment) => fromComment(comment, people)),
    ...audits.flatMap((audit) => fromAudit(audit, people)),
    ...asObjects(log).flatMap((entry) => fromLog(entry, people)),
  ];
  return [...new Map(all.toReversed().map((event) => [event.id, event])).values()];
}
