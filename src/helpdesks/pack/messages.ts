import { type Mark, MESSAGE_KINDS, type MessageKind, type MessagesRule } from '@/domain/packs/pack';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import { inOrder } from '../kit/order';
import { wordKey } from '../kit/words';
import { allIn, find, firstIn } from './find';
import { readSpot } from './spot';
import type { PackTimes } from './times';

export const itemsOf = (root: ParentNode, rule: MessagesRule | undefined): readonly Element[] =>
  rule ? allIn(root, rule.item) : [];

/** What is known of the ticket that its messages are read by. */
interface Ticket {
  readonly requester: string | undefined;
}

/** A selector that steps into a shadow root cannot be said of the element itself. */
function fits(item: Element, selector: string): boolean {
  try {
    return item.matches(selector);
  } catch {
    return false;
  }
}

function speaks(mark: Mark, item: Element, rule: MessagesRule, { requester }: Ticket): boolean {
  if (mark.kind === 'is') return fits(item, mark.selector);
  if (mark.kind === 'has') return find(item, mark.selector).length > 0;
  if (mark.kind === 'says') {
    const said = wordKey(readSpot(item, mark.spot) ?? '');
    return said !== '' && mark.words.some((word) => wordKey(word) === said);
  }
  const author = readSpot(item, rule.author);
  return author !== undefined && requester !== undefined && wordKey(author) === wordKey(requester);
}

function kindOf(item: Element, rule: MessagesRule, ticket: Ticket): MessageKind | undefined {
  const marked = MESSAGE_KINDS.find((kind) => rule.marks[kind]?.some((mark) => speaks(mark, item, rule, ticket)));
  if (marked !== undefined) return marked;
  // Whoever is not named may be the customer as well as anyone else.
  const goesByAuthor = rule.marks.customer?.some(({ kind }) => kind === 'requester') ?? false;
  const isNamed = ticket.requester !== undefined && readSpot(item, rule.author) !== undefined;
  return goesByAuthor && !isNamed ? undefined : rule.otherwise;
}

function actorOf(kind: Exclude<MessageKind, 'ignored'>, item: Element, rule: MessagesRule, ticket: Ticket): Actor {
  const author = readSpot(item, rule.author);
  if (kind === 'system') return { role: 'system' };
  if (kind === 'customer') {
    const id = author ?? ticket.requester;
    return { role: 'customer', ...(id ? { id } : {}) };
  }
  return { role: 'agent', ...(author ? { name: author } : {}) };
}

export interface Thread {
  readonly events: readonly TicketEvent[];
  /** All messages are here, each with its time and its author's part. */
  readonly isWhole: boolean;
  /** Some message could not be read. */
  readonly isMissing: boolean;
}

/** `undefined`: a message, but when or by whom is not known. */
function readItem(
  item: Element,
  rule: MessagesRule,
  times: PackTimes,
  ticket: Ticket,
): TicketEvent | 'none' | undefined {
  const kind = kindOf(item, rule, ticket);
  if (kind === 'ignored') return 'none';
  const moment = times.read(item, rule.time);
  if (kind === undefined || moment === undefined) return undefined;
  const id = readSpot(item, rule.id);
  return {
    ...moment,
    ...(id === undefined ? {} : { id: `message:${id}` }),
    kind: 'message',
    actor: actorOf(kind, item, rule, ticket),
    isPublic: kind === 'customer' || kind === 'agent',
  };
}

/** The ticket's messages, oldest first, in whichever order the page shows them. */
export function readThread(root: ParentNode, rule: MessagesRule, times: PackTimes, ticket: Ticket): Thread {
  const read = itemsOf(root, rule).map((item) => readItem(item, rule, times, ticket));
  const events = read.filter((one): one is TicketEvent => typeof one === 'object');
  const isMissing = read.includes(undefined) || (read.length === 0 && firstIn(root, rule.list) === undefined);
  return {
    events: inOrder(events),
    isMissing,
    isWhole: !isMissing && rule.isPart !== true && firstIn(root, rule.more) === undefined,
  };
}
