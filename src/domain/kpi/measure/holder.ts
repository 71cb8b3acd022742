import type { Actor } from '../../tickets/facts';
import type { TicketLife } from '../../tickets/life';
import type { Instant } from '../../time/instant';
import type { Reply } from './conversation';

/**
 * Who answers for what happened at an instant: whoever held the ticket then. Only a ticket without any history of
 * assignments is credited to its assignee of today, because nothing else is known.
 */
export function holderAt({ events, facts }: TicketLife, at: Instant): Actor | undefined {
  const assignments = events.filter((event) => event.kind === 'assigned' && event.assignee !== undefined);
  if (assignments.length === 0) return personOf(facts.assignee);
  const last = assignments.findLast((event) => event.at <= at);
  return last?.kind === 'assigned' ? personOf(last.assignee) : undefined;
}

/** The team that held the ticket then. */
export function teamAt({ events, facts }: TicketLife, at: Instant | undefined): string | undefined {
  const moves = events.filter((event) => event.kind === 'assigned' && event.team !== undefined);
  if (moves.length === 0 || at === undefined) return facts.team;
  const last = moves.findLast((event) => event.at <= at) ?? moves[0];
  return last?.kind === 'assigned' ? last.team : undefined;
}

/** The person who replied last, at or before an instant. */
export const lastReplier = (replies: readonly Reply[], at: Instant): Actor | undefined =>
  personOf(replies.findLast((reply) => reply.at <= at)?.actor);

/** An agent who can be named: neither a customer nor a machine nor nobody. */
export const personOf = (actor: Actor | undefined): Actor | undefined =>
  actor?.role === 'agent' && agentKey(actor) !== undefined ? actor : undefined;

/** What an agent is counted under: the id, else the name however it was typed. Never by a locale's case (İ/ı). */
export const agentKey = ({ id, name }: Actor): string | undefined =>
  id ?? (name?.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase() || undefined);
