import type { TicketEvent } from '@/domain/tickets/event';
import type { Instant } from '@/domain/time/instant';
import { asText, at, type Json } from '../kit/json';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { NOBODY, type People } from './people';
import { vocabulary } from './vocabulary';

/** One RT transaction, with the members that matter read once. */
interface Transaction {
  readonly id: string;
  /** The ticket it was made on: a merged ticket's transactions come along with those of the ticket it went into. */
  readonly ticketId: string | undefined;
  readonly type: string;
  readonly field: string | undefined;
  readonly at: Instant;
  readonly by: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function transactionOf(json: Json): Transaction | undefined {
  const id = asText(json.id);
  const type = asText(json.Type);
  const createdAt = readIso(json.Created);
  const by = asText(at(json, 'Creator', 'Name')) ?? asText(at(json, 'Creator', 'id'));
  if (!id || !type || createdAt === undefined || !by) return undefined;
  return {
    id,
    ticketId: asText(json.ObjectId),
    type,
    field: asText(json.Field),
    at: createdAt,
    by,
    from: asText(json.OldValue),
    to: asText(json.NewValue),
  };
}

/** Owner changes come as `Set` with field Owner; RT 4 wrote Take, Steal, Give, Force. `SetWatcher` repeats them. */
const OWNER_TYPES: readonly string[] = ['Set', 'Take', 'Untake', 'Steal', 'Give', 'Force'];

const isOwnerChange = (one: Transaction): boolean => one.field === 'Owner' && OWNER_TYPES.includes(one.type);
const isStatusChange = (one: Transaction): boolean =>
  one.type === 'Status' || (one.type === 'Set' && one.field === 'Status');

/** Owner numbers that history names but nobody on the ticket explains: to be looked up. */
export function unknownOwners(transactions: readonly Json[], people: People): readonly string[] {
  const numbers = transactions
    .flatMap((json) => transactionOf(json) ?? [])
    .filter(isOwnerChange)
    .flatMap((one) => one.to ?? []);
  return [...new Set(numbers)].filter((number) => people.byNumber(number) === undefined);
}

const stamped = (one: Transaction, kind: string) =>
  ({ at: one.at, precision: 'exact', id: `${kind}:${one.id}` }) as const;

const statusOf = (raw: string) => {
  const status = inVocabulary(vocabulary.status, raw);
  return { raw, ...(status ? { status } : {}) };
};

/**
 * A `Correspond` is a public reply, a `Comment` an internal note, whatever the page calls them in the reader's language. Records of
 * e-mail RT sent itself (autoreplies included) are no messages.
 */
function eventsOf(one: Transaction, people: People): readonly TicketEvent[] {
  const actor = people.actor(one.by);
  const message = { ...stamped(one, 'message'), kind: 'message', actor } as const;
  if (one.type === 'Create') {
    return [
      { ...stamped(one, 'created'), kind: 'created', actor },
      { ...message, isPublic: true },
    ];
  }
  if (one.type === 'Correspond') return [{ ...message, isPublic: true }];
  if (one.type === 'Comment') return [{ ...message, isPublic: false }];
  if (isStatusChange(one) && one.to) return [{ ...stamped(one, 'status'), kind: 'status', ...statusOf(one.to), actor }];
  return isOwnerChange(one) ? ownerEvents(one, people) : [];
}

/** What a ticket that was merged into this one brings along: its messages, and that it came. */
function broughtEvents(one: Transaction, people: People): readonly TicketEvent[] {
  if (one.type === 'AddLink' && one.field === 'MergedInto') {
    return [{ ...stamped(one, 'merged-in'), kind: 'merged-in', ...(one.ticketId ? { from: one.ticketId } : {}) }];
  }
  return eventsOf(one, people).filter((event) => event.kind === 'message');
}

/** An owner whose name could not be found out is left unsaid: an assignment without id would read as "nobody". */
function ownerEvents(one: Transaction, people: People): readonly TicketEvent[] {
  const name = one.to === undefined ? undefined : people.byNumber(one.to);
  if (name === undefined) return [];
  const assignee = name === NOBODY ? ({ role: 'agent' } as const) : { ...people.actor(name), role: 'agent' as const };
  return [{ ...stamped(one, 'assigned'), kind: 'assigned', assignee }];
}

/** The status a ticket began with: what its first change changed, or, unchanged, what it has now. */
function firstStatus(own: readonly Transaction[], now: string | undefined): readonly TicketEvent[] {
  const created = own.find((one) => one.type === 'Create');
  const change = own.find(isStatusChange);
  const raw = change ? change.from : now;
  return created && raw ? [{ ...stamped(created, 'status'), kind: 'status', ...statusOf(raw) }] : [];
}

/** A ticket's history as events, oldest first. `status` is the ticket's own word for its status now. */
export function readHistory(
  id: string,
  transactions: readonly Json[],
  people: People,
  status: string | undefined,
): TicketEvent[] {
  const all = transactions.flatMap((json) => transactionOf(json) ?? []);
  const isOwn = (one: Transaction) => one.ticketId === undefined || one.ticketId === id;
  return [
    ...firstStatus(all.filter(isOwn), status),
    ...all.flatMap((one) => (isOwn(one) ? eventsOf(one, people) : broughtEvents(one, people))),
  ].sort((a, b) => a.at - b.at);
}
