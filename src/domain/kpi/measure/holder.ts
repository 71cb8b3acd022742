import type { TicketEvent } from '../../tickets/event';
import type { Actor } from '../../tickets/facts';
import type { TicketLife } from '../../tickets/life';
import type { Instant } from '../../time/instant';
import type { MeasureContext } from './context';
import type { Reply } from './conversation';

type Assigned = Extract<TicketEvent, { kind: 'assigned' }>;

/** Who held a ticket when; read once, because tickets with thousands of events exist. */
export interface Holding {
  readonly facts: TicketLife['facts'];
  readonly assignees: readonly Assigned[];
  readonly moves: readonly Assigned[];
}

export function readHolding({ events, facts }: TicketLife): Holding {
  const assigned = events.filter((event): event is Assigned => event.kind === 'assigned');
  return {
    facts,
    assignees: assigned.filter(({ assignee }) => assignee !== undefined),
    moves: assigned.filter(({ team }) => team !== undefined),
  };
}

/** The last of a list in order of time that is not later than an instant. */
function lastBy<T extends { readonly at: Instant }>(list: readonly T[], at: Instant): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as T).at <= at) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/**
 * Who answers for what happened at an instant: whoever held the ticket then. Only a ticket without any history of
 * assignments is credited to its assignee of today, because nothing else is known.
 */
export const holderAt = ({ assignees, facts }: Holding, at: Instant): Actor | undefined =>
  personOf(assignees.length === 0 ? facts.assignee : lastBy(assignees, at)?.assignee);

/** The team that held the ticket then. */
export function teamAt({ moves, facts }: Holding, at: Instant | undefined): string | undefined {
  if (moves.length === 0 || at === undefined) return facts.team;
  return (lastBy(moves, at) ?? moves[0])?.team;
}

/** The user's own team that an agent is a member of, by id or name. */
export const ownTeamOf = (actor: Actor | undefined, { teams = [] }: MeasureContext): string | undefined =>
  actor === undefined
    ? undefined
    : teams.find(({ members }) =>
        members.some(
          (member) => member === actor.id || (actor.name !== undefined && nameKey(member) === nameKey(actor.name)),
        ),
      )?.name;

/** The person who replied last, at or before an instant. Replies come in order. */
export const lastReplier = (replies: readonly Reply[], at: Instant): Actor | undefined =>
  personOf(lastBy(replies, at)?.actor);

/** An agent who can be named: neither a customer nor a machine nor nobody. */
export const personOf = (actor: Actor | undefined): Actor | undefined =>
  actor?.role === 'agent' && (actor.id !== undefined || nameKey(actor.name) !== undefined) ? actor : undefined;

/** A name however it was typed. Never by a locale's case (İ/ı). */
export const nameKey = (name: string | undefined): string | undefined =>
  name?.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase() || undefined;

/**
 * What an agent is counted under. An id is good for its site only (two installs both have an agent 7), unless it is an address
 * or the name itself; where there is none, the name stands in.
 */
export function agentKey({ id, name }: Actor, site: string): string | undefined {
  if (id === undefined || id === name) return nameKey(name ?? id);
  return id.includes('@') ? id.toLowerCase() : `${site}#${id}`;
}
