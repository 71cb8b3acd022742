import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor, Facts } from '@/domain/tickets/facts';
import type { StampedFacts, TicketRecord } from '@/domain/tickets/record';

/**
 * Facts that never leave a browser in an exchange file. A requester's hash is salted by the install it was made in, so it
 * means nothing elsewhere: two browsers' hashes of one customer differ, and matching them would be wrong in both directions.
 */
const KEPT_HOME: ReadonlySet<keyof Facts> = new Set(['requester']);

/** A ticket as the team may see it: no requester, no customer's id, the subject only where it was chosen. */
export function teamView(record: TicketRecord, withSubjects: boolean): TicketRecord {
  const facts = (stamps: StampedFacts): StampedFacts => {
    const kept = Object.entries(stamps).filter(
      ([name]) => !KEPT_HOME.has(name as keyof Facts) && (withSubjects || name !== 'subject'),
    );
    const shown: StampedFacts = Object.fromEntries(kept);
    const { createdBy } = shown;
    return createdBy === undefined
      ? shown
      : { ...shown, createdBy: { ...createdBy, value: nameless(createdBy.value) } };
  };
  return {
    ...record,
    facts: facts(record.facts),
    latest: facts(record.latest),
    events: record.events.map((event) => ({ ...event, ...namelessActor(event) })),
  };
}

const nameless = (actor: Actor): Actor => (actor.role === 'customer' ? { role: 'customer' } : actor);

const namelessActor = (event: TicketEvent): { readonly actor?: Actor } =>
  'actor' in event && event.actor !== undefined ? { actor: nameless(event.actor) } : {};
