import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor, Facts } from '@/domain/tickets/facts';
import type { StampedFacts, TicketRecord } from '@/domain/tickets/record';

/** A ticket as the team may see it: no requester, no customer's id, the subject only where it was chosen. */
export const teamView = (record: TicketRecord, withSubjects: boolean): TicketRecord =>
  withSubjects ? withoutCustomers(record) : withoutCustomers(withoutSubject(record));

/**
 * A record without anything that tells one customer from another. A customer's hash is salted by the install it was made in, so it
 * means nothing elsewhere: two browsers' hashes of one customer differ, and matching them would be wrong in both directions.
 */
export const withoutCustomers = (record: TicketRecord): TicketRecord => ({
  ...record,
  facts: nameless(without(record.facts, 'requester')),
  latest: nameless(without(record.latest, 'requester')),
  events: record.events.map((event) => ({ ...event, ...namelessActor(event) })),
});

/** The same record where there is no subject. */
export const withoutSubject = (record: TicketRecord): TicketRecord =>
  record.facts.subject === undefined && record.latest.subject === undefined
    ? record
    : { ...record, facts: without(record.facts, 'subject'), latest: without(record.latest, 'subject') };

const without = (stamps: StampedFacts, name: keyof Facts): StampedFacts =>
  Object.fromEntries(Object.entries(stamps).filter(([known]) => known !== name));

function nameless(stamps: StampedFacts): StampedFacts {
  const { createdBy, assignee } = stamps;
  return {
    ...stamps,
    ...(createdBy && { createdBy: { ...createdBy, value: withoutId(createdBy.value) } }),
    ...(assignee && { assignee: { ...assignee, value: withoutId(assignee.value) } }),
  };
}

const withoutId = (actor: Actor): Actor => (actor.role === 'customer' ? { role: 'customer' } : actor);

const namelessActor = (event: TicketEvent): { readonly actor?: Actor; readonly assignee?: Actor } => ({
  ...('actor' in event && event.actor !== undefined ? { actor: withoutId(event.actor) } : {}),
  ...(event.kind === 'assigned' && event.assignee !== undefined ? { assignee: withoutId(event.assignee) } : {}),
});
