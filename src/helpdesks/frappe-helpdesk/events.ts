import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import { asObjects, asText, at, type Json } from '../kit/json';
import { inOrder } from '../kit/order';
import { inVocabulary } from '../kit/words';
import type { SiteClock } from './site-time';
import { vocabulary } from './vocabulary';

const MACHINES: readonly (string | undefined)[] = ['Administrator', 'Guest'];

function agent(json: Json, id: string | undefined): Actor {
  if (MACHINES.includes(id)) return { role: 'system' };
  const name = asText(at(json, 'user', 'name'));
  return { role: 'agent', ...(id ? { id } : {}), ...(name && name !== id ? { name } : {}) };
}

/** E-mails and portal messages: "Sent" by agents, "Received" from customers. */
function communication(json: Json, clock: SiteClock): readonly TicketEvent[] {
  const id = asText(json.name);
  const when = clock(json.creation);
  const sender = asText(json.sender);
  const way = asText(json.sent_or_received);
  if (!id || when === undefined || !way) return [];
  const actor: Actor = way === 'Sent' ? agent(json, sender) : { role: 'customer', ...(sender ? { id: sender } : {}) };
  return [{ at: when, precision: 'exact', id: `message:${id}`, kind: 'message', actor, isPublic: true }];
}

function comment(json: Json, clock: SiteClock): readonly TicketEvent[] {
  const id = asText(json.name);
  const when = clock(json.creation);
  if (!id || when === undefined) return [];
  const actor = agent(json, asText(json.commented_by));
  return [{ at: when, precision: 'exact', id: `message:${id}`, kind: 'message', actor, isPublic: false }];
}

/** The log is written in English whatever the interface speaks: "set status to Replied". */
function change(json: Json, clock: SiteClock, customer: string | undefined): readonly TicketEvent[] {
  const id = asText(json.name);
  const when = clock(json.creation);
  const [, field, raw] = /^set (status|priority|team) to (.+)$/.exec(asText(json.action) ?? '') ?? [];
  if (!id || when === undefined || !field || !raw) return [];
  const stamp = (kind: string) => ({ at: when, precision: 'exact', id: `${kind}:${id}` }) as const;
  if (field === 'team') return [{ ...stamp('assigned'), kind: 'assigned', team: raw }];
  if (field === 'priority') {
    const priority = inVocabulary(vocabulary.priority, raw);
    return [{ ...stamp('priority'), kind: 'priority', ...(priority ? { priority } : {}) }];
  }
  const owner = asText(json.owner);
  const actor: Actor = owner && owner === customer ? { role: 'customer', id: owner } : agent(json, owner);
  const status = inVocabulary(vocabulary.status, raw);
  return [{ ...stamp('status'), kind: 'status', raw, ...(status ? { status } : {}), actor }];
}

/** Every ticket begins open. Who entered it is its customer unless an agent did. */
function opening(ticket: Json, clock: SiteClock): readonly TicketEvent[] {
  const when = clock(ticket.creation);
  const owner = asText(ticket.owner);
  const raisedBy = asText(ticket.raised_by);
  if (when === undefined) return [];
  const isOwn = owner === raisedBy || MACHINES.includes(owner);
  const actor: Actor = isOwn
    ? { role: 'customer', ...(raisedBy ? { id: raisedBy } : {}) }
    : { role: 'agent', ...(owner ? { id: owner } : {}) };
  const stamp = (kind: string) => ({ at: when, precision: 'exact', id: `${kind}:0` }) as const;
  return [
    { ...stamp('created'), kind: 'created', actor },
    { ...stamp('status'), kind: 'status', raw: 'Open', status: 'open' },
  ];
}

export const readEvents = (ticket: Json, clock: SiteClock): readonly TicketEvent[] =>
  inOrder([
    ...opening(ticket, clock),
    ...asObjects(ticket.communications).flatMap((json) => communication(json, clock)),
    ...asObjects(ticket.comments).flatMap((json) => comment(json, clock)),
    ...asObjects(ticket.history).flatMap((json) => change(json, clock, asText(ticket.raised_by))),
  ]);
