import type { TicketEvent } from '../../tickets/event';
import type { Actor } from '../../tickets/facts';
import type { TicketLife } from '../../tickets/life';
import type { Instant } from '../../time/instant';
import type { KpiDefinitions } from '../definitions';
import { isSolvedStatus } from './solves';
import { type Dated, dated } from './span';

/** One public reply by a person, and the wait it ended, if it ended one. */
export interface Reply extends Dated {
  readonly actor: Actor;
  readonly turn?: 'first' | 'next';
  readonly since?: Dated;
}

/** A ticket as an exchange of public messages between a customer and people. */
export interface Conversation {
  readonly createdAt?: Dated;
  readonly isAgentStarted: boolean;
  /** Whether it is known who began; if not, a customer is believed to have. */
  readonly isBeginnerKnown: boolean;
  readonly hasCustomerContact: boolean;
  readonly customerMessages: readonly Instant[];
  readonly replies: readonly Reply[];
  /** Start of the first-response clock: hand-over by a bot, else first customer message, else creation. */
  readonly start?: Dated;
  readonly waiting?: Dated & { readonly turn: 'first' | 'next' };
}

type Message = Extract<TicketEvent, { kind: 'message' }>;

const isFrom = (event: TicketEvent, role: Actor['role']): event is Message =>
  event.kind === 'message' && event.isPublic && event.actor.role === role;

/** Reads who waited for whom. A solve ends a wait: what follows begins anew, and is no first response any more. */
export function readConversation(life: TicketLife, definitions: KpiDefinitions): Conversation {
  const createdAt = creationOf(life);
  const isAgentStarted = startedByAgent(life);
  const start = isAgentStarted ? createdAt : clockStart(life, createdAt, definitions);
  const customerMessages = life.events.filter((event) => isFrom(event, 'customer')).map(({ at }) => at);
  return {
    isAgentStarted,
    isBeginnerKnown: creatorOf(life) !== undefined,
    hasCustomerContact: customerMessages.length > 0 || creatorOf(life)?.role === 'customer',
    customerMessages,
    ...walkTurns(life, isAgentStarted ? undefined : start, isAgentStarted),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(start === undefined ? {} : { start }),
  };
}

const creatorOf = ({ facts, events }: TicketLife): Actor | undefined => {
  const created = events.find((event) => event.kind === 'created');
  return created?.kind === 'created' ? created.actor : facts.createdBy;
};

function creationOf({ facts, events }: TicketLife): Dated | undefined {
  const created = events.find((event) => event.kind === 'created');
  if (created !== undefined) return dated(created);
  return facts.createdAt === undefined ? undefined : { at: facts.createdAt, marks: 0 };
}

function startedByAgent(life: TicketLife): boolean {
  const creator = creatorOf(life);
  if (creator?.role === 'customer') return false;
  const first = life.events.find((event) => isFrom(event, 'customer') || isFrom(event, 'agent'));
  if (creator?.role === 'agent') return first === undefined || !isFrom(first, 'customer');
  return creator === undefined && life.isHistoryComplete && first !== undefined && isFrom(first, 'agent');
}

function clockStart(life: TicketLife, createdAt: Dated | undefined, definitions: KpiDefinitions): Dated | undefined {
  const first = life.events.find((event) => isFrom(event, 'customer'));
  // With gaps the first message known need not be the first one, but the creation by a customer is.
  const isEarlier = createdAt !== undefined && first !== undefined && createdAt.at < first.at;
  if (first === undefined || (isEarlier && !life.isHistoryComplete && creatorOf(life)?.role === 'customer'))
    return createdAt;
  return handOver(life, first.at, definitions) ?? dated(first);
}

/** When a bot that talked with the customer gave the conversation to people. A mere autoresponder talks with nobody. */
function handOver(life: TicketLife, firstCustomerAt: Instant, definitions: KpiDefinitions): Dated | undefined {
  const { events, facts } = life;
  const reply = events.findIndex((event) => isFrom(event, 'agent'));
  const before = reply === -1 ? events : events.slice(0, reply);
  const bot = before.findIndex((event) => isFrom(event, 'bot') && event.at >= firstCustomerAt);
  if (bot === -1) return undefined;
  const after = before.slice(bot + 1);
  const isLive = facts.channel !== undefined && definitions.liveChannels.includes(facts.channel);
  if (!isLive && !after.some((event) => isFrom(event, 'customer'))) return undefined;
  const given = after.find((event) => event.kind === 'assigned' && isSomebody(event.assignee, event.team));
  return given === undefined ? undefined : dated(given);
}

const isSomebody = (assignee: Actor | undefined, team: string | undefined): boolean =>
  assignee?.role !== 'bot' && (assignee?.id !== undefined || assignee?.name !== undefined || team !== undefined);

function walkTurns(
  life: TicketLife,
  start: Dated | undefined,
  isAgentStarted: boolean,
): Pick<Conversation, 'replies' | 'waiting'> {
  const replies: Reply[] = [];
  let since = start;
  let turn: 'first' | 'next' = isAgentStarted ? 'next' : 'first';
  for (const event of life.events) {
    const speaker = event.kind === 'message' && event.isPublic ? event.actor : undefined;
    if (speaker?.role === 'customer') since ??= dated(event);
    else if (speaker?.role === 'agent') {
      replies.push({ ...dated(event), actor: speaker, ...(since === undefined ? {} : { turn, since }) });
      since = undefined;
      turn = 'next';
    } else if ((event.kind === 'status' && isSolvedStatus(event.status)) || event.kind === 'merged') {
      since = undefined;
      turn = 'next';
    }
  }
  return { replies, ...(since === undefined ? {} : { waiting: { ...since, turn } }) };
}
