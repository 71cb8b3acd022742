import type { TicketEvent } from '../tickets/event';
import type { Actor, Status } from '../tickets/facts';
import type { TicketLife } from '../tickets/life';
import type { Attributes } from './policy-for';

export const isSolved = (status: Status): boolean => status === 'solved' || status === 'closed';

/** What was so before the first event. */
export interface Beginning {
  readonly attributes: Attributes;
  readonly status: Status;
  readonly holder: Actor | undefined;
}

/**
 * A ticket's beginning and what happened since, in order. A fact is what is true now: when it is what the last change made it,
 * the beginning is unknown; when nothing changed it, it was so from the start; else it can only be the beginning.
 */
export interface History {
  readonly beginning: Beginning;
  readonly events: readonly TicketEvent[];
}

/**
 * The events a replay applies: by instant, those of one instant in their given order, one of each id, and those of no instant
 * left out. What only the facts tell (when it was created, solved, merged) joins as an event.
 */
export function historyOf(life: TicketLife): History {
  const events = withFacts(inOrder(life.events), life);
  return { beginning: beginningOf(life, events), events };
}

function inOrder(events: readonly TicketEvent[]): readonly TicketEvent[] {
  if (isClean(events)) return events;
  const seen = new Set<string>();
  const once = events.filter((event) => {
    if (!Number.isFinite(event.at)) return false;
    if (event.id === undefined) return true;
    const isNew = !seen.has(event.id);
    seen.add(event.id);
    return isNew;
  });
  return once.sort((a, b) => a.at - b.at);
}

function isClean(events: readonly TicketEvent[]): boolean {
  const ids = new Set<string>();
  let before = Number.NEGATIVE_INFINITY;
  for (const { at, id } of events) {
    if (!Number.isFinite(at) || at < before) return false;
    if (id !== undefined && ids.size === ids.add(id).size) return false;
    before = at;
  }
  return true;
}

function withFacts(events: readonly TicketEvent[], { facts }: TicketLife): readonly TicketEvent[] {
  const has = (kind: TicketEvent['kind']) => events.some((event) => event.kind === kind);
  let all = events;
  if (facts.createdAt !== undefined && !has('created')) {
    const actor = facts.createdBy ?? { role: 'customer' };
    all = inserted(all, { kind: 'created', actor, at: facts.createdAt, precision: 'exact' });
  }
  const { solvedAt, status } = facts;
  if (solvedAt !== undefined && status !== undefined && isSolved(status) && !has('status')) {
    all = inserted(all, { kind: 'status', status, at: solvedAt, precision: 'exact' });
  }
  const mergedAt = solvedAt ?? all.at(-1)?.at;
  if (facts.mergedInto !== undefined && mergedAt !== undefined && !has('merged')) {
    // A merge closes the ticket, so it comes before a close of the same instant.
    all = inserted(all, { kind: 'merged', into: facts.mergedInto, at: mergedAt, precision: 'exact' });
  }
  return all;
}

/** Before the events of the same instant. */
function inserted(events: readonly TicketEvent[], event: TicketEvent): readonly TicketEvent[] {
  const i = events.findIndex((other) => other.at >= event.at);
  return i < 0 ? [...events, event] : events.toSpliced(i, 0, event);
}

function beginningOf({ facts, initially = {}, key }: TicketLife, events: readonly TicketEvent[]): Beginning {
  const hasStatus = events.some((event) => event.kind === 'status' || event.kind === 'reopened');
  const priority = events.findLast((event) => event.kind === 'priority');
  const tags = events.findLast((event) => event.kind === 'tags');
  const team = events.findLast((event) => event.kind === 'assigned' && event.team !== undefined);
  const isHanded = events.some((event) => event.kind === 'assigned' && event.assignee !== undefined);
  return {
    status: initially.status ?? (hasStatus ? undefined : facts.status) ?? 'new',
    holder: isHanded ? undefined : facts.assignee,
    attributes: {
      helpdesk: key.helpdesk,
      channel: facts.channel,
      priority: initially.priority ?? (priority && priority.priority === facts.priority ? undefined : facts.priority),
      tags: initially.tags ?? (tags && isSameSet(tags.tags, facts.tags) ? [] : (facts.tags ?? [])),
      team: initially.team ?? (team && 'team' in team && team.team === facts.team ? undefined : facts.team),
    },
  };
}

const isSameSet = (some: readonly string[], others: readonly string[] = []): boolean =>
  some.length === others.length && some.every((tag) => others.includes(tag));
