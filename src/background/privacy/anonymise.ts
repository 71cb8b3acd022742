import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor, Facts } from '@/domain/tickets/facts';
import type { TicketKey } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';

/** A customer's id as it is stored. */
export type HashId = (key: TicketKey, id: string) => Promise<string>;

/** Characters of a stored hash: 126 bits, so that no two customers ever share one. */
const LENGTH = 21;

/** Hashes kept at hand: an import names the same customers again and again, and each signature is a trip to another thread. */
const MOST_KNOWN = 20_000;

/**
 * Hashes customers' ids with the salt of this install (HMAC-SHA-256): the same customer of the same site gives the same hash,
 * wherever the id was read, and nobody without the salt can try ids against it.
 */
export async function idHasher(salt: Uint8Array<ArrayBuffer>): Promise<HashId> {
  const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const encoder = new TextEncoder();
  const known = new Map<string, Promise<string>>();
  const sign = async (text: string): Promise<string> => {
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
    return btoa(String.fromCharCode(...bytes)).slice(0, LENGTH);
  };
  return ({ helpdesk, site }, id) => {
    const text = `${helpdesk}|${site}|${plainId(id)}`;
    const found = known.get(text) ?? sign(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Mail addresses are the same in any case. */
const plainId = (id: string): string => (id.includes('@') ? id.toLowerCase() : id).trim();

/** A look with its customers' ids hashed, their names gone, and the subject gone where subjects are not kept. */
export async function anonymise(look: Observation, hash: HashId, keepsSubjects: boolean): Promise<Observation> {
  const ids = new Set([look.facts.requester, ...actorsOf(look).map(({ id }) => id)].filter((id) => id !== undefined));
  const hashes = new Map<string, string>();
  await Promise.all([...ids].map(async (id) => hashes.set(id, await hash(look.key, id))));
  const hidden = (actor: Actor): Actor => hideCustomer(actor, hashes);
  return {
    ...look,
    facts: hideFacts(look.facts, hidden, hashes, keepsSubjects),
    events: look.events.map((event) => hideEvent(event, hidden)),
  };
}

function actorsOf({ facts, events }: Observation): readonly Actor[] {
  const actors = events.map((event) => ('actor' in event ? event.actor : undefined));
  const assignees = events.map((event) => (event.kind === 'assigned' ? event.assignee : undefined));
  return [...actors, ...assignees, facts.createdBy, facts.assignee].filter(
    (actor) => actor?.role === 'customer',
  ) as Actor[];
}

function hideCustomer(actor: Actor, hashes: ReadonlyMap<string, string>): Actor {
  if (actor.role !== 'customer') return actor;
  const id = actor.id === undefined ? undefined : hashes.get(actor.id);
  return id === undefined ? { role: 'customer' } : { role: 'customer', id };
}

function hideEvent(event: TicketEvent, hidden: (actor: Actor) => Actor): TicketEvent {
  if (event.kind === 'assigned') {
    return event.assignee === undefined ? event : { ...event, assignee: hidden(event.assignee) };
  }
  return 'actor' in event && event.actor !== undefined ? { ...event, actor: hidden(event.actor) } : event;
}

function hideFacts(
  { subject, requester, ...facts }: Partial<Facts>,
  hidden: (actor: Actor) => Actor,
  hashes: ReadonlyMap<string, string>,
  keepsSubjects: boolean,
): Partial<Facts> {
  const hash = requester === undefined ? undefined : hashes.get(requester);
  return {
    ...facts,
    ...(facts.createdBy && { createdBy: hidden(facts.createdBy) }),
    ...(facts.assignee && { assignee: hidden(facts.assignee) }),
    ...(subject !== undefined && keepsSubjects && { subject }),
    ...(hash !== undefined && { requester: hash }),
  };
}
