import type { TicketEvent } from '@/domain/tickets/event';
import type { Status } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import { asObjects, asText, at, type Json } from '../kit/json';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { authorOf, changerOf, ownerOf } from './people';
import { vocabulary } from './vocabulary';

/** What the answers about one ticket hold. */
export interface Told {
  readonly ticket: Json;
  readonly articles: unknown;
  readonly history: unknown;
  /** Name of a state → ours, custom states by their type. */
  readonly statusOf: (name: string | undefined) => Status | undefined;
}

interface Change {
  readonly id: string;
  readonly at: Instant;
  readonly type: string;
  readonly attribute: string | undefined;
  readonly json: Json;
}

/** Changes of the ticket itself; those of its articles come along. */
function changesOf({ history, ticket }: Told): readonly Change[] {
  return asObjects(at(history, 'history')).flatMap((json): Change[] => {
    const id = asText(json.id);
    const when = readIso(json.created_at);
    const type = asText(json.type);
    const isOwn = json.object === 'Ticket' && asText(json.o_id) === asText(ticket.id);
    if (!id || when === undefined || !type || (json.object !== undefined && !isOwn)) return [];
    return [{ id, at: when, type, attribute: asText(json.attribute), json }];
  });
}

const stamped = ({ id, at: when }: Change, kind: string) =>
  ({ at: when, precision: 'exact', id: `${kind}:${id}` }) as const;

const statusWord = (told: Told, raw: string) => {
  const status = told.statusOf(raw);
  return { raw, ...(status ? { status } : {}) };
};

function updated(change: Change, told: Told): readonly TicketEvent[] {
  const { json, attribute } = change;
  const to = asText(json.value_to);
  if (attribute === 'state' && to) {
    const actor = changerOf(told.ticket, told.history, asText(json.created_by_id));
    return [{ ...stamped(change, 'status'), kind: 'status', ...statusWord(told, to), actor }];
  }
  if (attribute === 'owner') {
    const assignee = ownerOf(asText(json.id_to), to);
    return assignee ? [{ ...stamped(change, 'assigned'), kind: 'assigned', assignee }] : [];
  }
  if (attribute === 'group' && to) return [{ ...stamped(change, 'assigned'), kind: 'assigned', team: to }];
  if (attribute !== 'priority') return [];
  const priority = inVocabulary(vocabulary.priority, to);
  return [{ ...stamped(change, 'priority'), kind: 'priority', ...(priority ? { priority } : {}) }];
}

function changeEvents(change: Change, told: Told): readonly TicketEvent[] {
  const into = asText(change.json.id_to);
  const from = asText(change.json.id_from);
  if (change.type === 'merged_into')
    return [{ ...stamped(change, 'merged'), kind: 'merged', ...(into ? { into } : {}) }];
  if (change.type === 'received_merge') {
    return [{ ...stamped(change, 'merged-in'), kind: 'merged-in', ...(from ? { from } : {}) }];
  }
  return change.type === 'updated' ? updated(change, told) : [];
}

function messageOf(article: Json, history: unknown): readonly TicketEvent[] {
  const id = asText(article.id);
  const when = readIso(article.created_at);
  if (!id || when === undefined) return [];
  const actor = authorOf(article, history);
  return [
    { at: when, precision: 'exact', id: `message:${id}`, kind: 'message', actor, isPublic: article.internal !== true },
  ];
}

/** The state a ticket began with: what its first change changed, or, unchanged, what it has now. Without history it is not known. */
function opening(told: Told, changes: readonly Change[]): readonly TicketEvent[] {
  const createdAt = readIso(told.ticket.created_at);
  if (createdAt === undefined) return [];
  const actor = changerOf(told.ticket, told.history, asText(told.ticket.created_by_id));
  const created = { at: createdAt, precision: 'exact', id: 'created:0', kind: 'created', actor } as const;
  if (told.history === undefined) return [created];
  const first = changes.find((change) => change.type === 'updated' && change.attribute === 'state');
  const raw = asText(first ? first.json.value_from : told.ticket.state);
  return raw
    ? [created, { at: createdAt, precision: 'exact', id: 'status:0', kind: 'status', ...statusWord(told, raw) }]
    : [created];
}

/** A ticket's articles and history as events, oldest first. */
export function readEvents(told: Told): readonly TicketEvent[] {
  const changes = changesOf(told);
  return inOrder([
    ...opening(told, changes),
    ...asObjects(told.articles).flatMap((article) => messageOf(article, told.history)),
    ...changes.flatMap((change) => changeEvents(change, told)),
  ]);
}
