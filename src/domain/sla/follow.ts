import type { TicketEvent } from '../tickets/event';
import type { Actor, Role, Status } from '../tickets/facts';
import type { SlaMetric } from '../tickets/observation';
import type { Instant } from '../time/instant';
import { type Course, type End, type Moment, optionsOf, type Point, type Ruling, type Run, type Since } from './course';
import { type History, isSolved } from './history';
import type { Policy, PolicyOptions } from './policy';
import { type Attributes, policyFor } from './policy-for';

type Message = Extract<TicketEvent, { kind: 'message' }>;
/** `first_reply` apart: which moment starts it is settled by the policy that rules when it ends. */
type LaterMetric = Exclude<SlaMetric, 'first_reply'>;

/** A walk through the events, and how far it has come. */
interface Walk {
  readonly policies: readonly Policy[];
  readonly runs: { readonly [M in SlaMetric]: Run[] };
  readonly open: { [M in LaterMetric]?: Run };
  readonly statuses: Since<Status>[];
  readonly holders: Since<Actor | undefined>[];
  attributes: Attributes;
  ruling: Ruling;
  status: Status;
  creation?: Point & { readonly role: Role };
  firstCustomerMessage?: Point;
  /** Replied, or ended by a solve: from here on customer messages start `next_reply`. */
  isFirstPhaseOver: boolean;
}

/** Applies the events up to and with `now`; what comes after a merge is ignored. */
export function follow({ beginning, events }: History, policies: readonly Policy[], now: Instant): Course {
  const always: Moment = { at: Number.NEGATIVE_INFINITY as Instant, precision: 'exact' };
  const walk: Walk = {
    policies,
    runs: { first_reply: [], next_reply: [], resolution: [], periodic_update: [] },
    open: {},
    statuses: [{ ...always, value: beginning.status }],
    holders: [{ ...always, value: beginning.holder }],
    attributes: beginning.attributes,
    ruling: rulingOf(policies, beginning.attributes),
    status: beginning.status,
    isFirstPhaseOver: false,
  };
  for (const event of events) {
    // Written so that a `now` that is no instant knows of nothing.
    if (!(event.at <= now)) break;
    apply(walk, event);
    if (event.kind === 'merged') break;
  }
  return finish(walk);
}

function apply(walk: Walk, event: TicketEvent): void {
  switch (event.kind) {
    case 'created':
      create(walk, event, event.actor.role);
      break;
    case 'message':
      if (event.actor.role === 'customer') hear(walk, event);
      else say(walk, event);
      break;
    case 'status':
      if (event.status !== undefined) change(walk, event, event.status);
      break;
    case 'reopened':
      if (isSolved(walk.status)) change(walk, event, 'open');
      break;
    case 'priority':
      attribute(walk, { priority: event.priority });
      break;
    case 'tags':
      attribute(walk, { tags: event.tags });
      break;
    case 'assigned':
      if (event.assignee !== undefined) walk.holders.push({ ...moment(event), value: event.assignee });
      if (event.team !== undefined) attribute(walk, { team: event.team });
      break;
    case 'merged':
      endAll(walk, event, optionsOf(walk.ruling).onMerge === 'cancel' ? 'cancelled' : 'fulfilled');
      break;
  }
}

const moment = ({ at, precision }: Moment): Moment => ({ at, precision });

const pointOf = (walk: Walk, event: Moment): Point => ({ ...moment(event), statuses: walk.statuses.length });

function rulingOf(policies: readonly Policy[], attributes: Attributes): Ruling {
  return { policy: policyFor(policies, attributes), priority: attributes.priority };
}

function attribute(walk: Walk, change: Partial<Attributes>): void {
  walk.attributes = { ...walk.attributes, ...change };
  walk.ruling = rulingOf(walk.policies, walk.attributes);
}

function create(walk: Walk, event: Moment, role: Role): void {
  if (walk.creation !== undefined) return;
  walk.creation = { ...pointOf(walk, event), role };
  // A ticket born solved has nothing to wait for. What seems to come before the creation answered nothing.
  const isBornSolved = isSolved(walk.status);
  if (!isBornSolved) start(walk, 'resolution', event);
  walk.isFirstPhaseOver = isBornSolved && optionsOf(walk.ruling).solveFulfillsReply;
}

function hear(walk: Walk, event: Message): void {
  if (!event.isPublic) return;
  if (walk.creation !== undefined) walk.firstCustomerMessage ??= pointOf(walk, event);
  if (!walk.isFirstPhaseOver && !hasNoFirstPhase(walk)) return;
  const waiting = walk.open.next_reply;
  if (waiting === undefined) start(walk, 'next_reply', event);
  else walk.open.next_reply = { ...waiting, latest: pointOf(walk, event) };
}

function say(walk: Walk, event: Message): void {
  if (isReply(event, optionsOf(walk.ruling))) endReplies(walk, event, 'fulfilled');
  if (event.actor.role !== 'agent' || !event.isPublic) return;
  end(walk, 'periodic_update', event, 'fulfilled');
  if (!isSolved(walk.status)) start(walk, 'periodic_update', event);
}

function isReply({ actor, isPublic }: Message, options: PolicyOptions): boolean {
  return actor.role === 'agent' ? isPublic || options.internalNoteFulfills : isPublic && options.autoReplyFulfills;
}

function change(walk: Walk, event: Moment, status: Status): void {
  const wasSolved = isSolved(walk.status);
  if (!wasSolved && isSolved(status)) solve(walk, event);
  if (wasSolved && !isSolved(status)) reopen(walk, event);
  walk.status = status;
  walk.statuses.push({ ...moment(event), value: status });
}

function solve(walk: Walk, event: Moment): void {
  end(walk, 'resolution', event, 'fulfilled');
  end(walk, 'periodic_update', event, 'fulfilled');
  if (optionsOf(walk.ruling).solveFulfillsReply) endReplies(walk, event, 'fulfilled');
}

function reopen(walk: Walk, event: Moment): void {
  if (walk.creation === undefined) return;
  const { onReopen } = optionsOf(walk.ruling);
  const ended = walk.runs.resolution.at(-1);
  if (ended === undefined || onReopen === 'newCycle') {
    start(walk, 'resolution', event);
  } else if (onReopen !== 'firstOnly') {
    walk.runs.resolution.pop();
    walk.open.resolution = { cycle: ended.cycle, start: ended.start };
  }
}

function start(walk: Walk, metric: LaterMetric, event: Moment): void {
  walk.open[metric] = { cycle: walk.runs[metric].length + 1, start: pointOf(walk, event) };
}

function end(walk: Walk, metric: LaterMetric, event: Moment, kind: End['kind']): void {
  const run = walk.open[metric];
  if (run === undefined) return;
  walk.runs[metric].push({ ...run, end: endOf(walk, event, kind) });
  delete walk.open[metric];
}

const endOf = (walk: Walk, event: Moment, kind: End['kind']): End => ({
  ...pointOf(walk, event),
  kind,
  ruling: walk.ruling,
});

function endReplies(walk: Walk, event: Moment, kind: End['kind']): void {
  end(walk, 'next_reply', event, kind);
  const first = firstReplyStart(walk);
  if (walk.isFirstPhaseOver || first === 'not yet') return;
  if (first !== undefined) walk.runs.first_reply.push({ cycle: 1, start: first, end: endOf(walk, event, kind) });
  walk.isFirstPhaseOver = true;
}

function endAll(walk: Walk, event: Moment, kind: End['kind']): void {
  endReplies(walk, event, kind);
  end(walk, 'resolution', event, kind);
  end(walk, 'periodic_update', event, kind);
}

/** `agentCreatedFirstReply: never`: there is no first reply to wait for, so every customer message asks for a next one. */
const hasNoFirstPhase = (walk: Walk): boolean => walk.creation !== undefined && firstReplyStart(walk) === undefined;

/** `not yet`: nothing the desk does counts as a reply before the customer of an agent's ticket has written. */
function firstReplyStart({ creation, firstCustomerMessage, ruling }: Walk): Point | undefined | 'not yet' {
  if (creation === undefined) return undefined;
  if (creation.role === 'customer') return creation;
  const { agentCreatedFirstReply } = optionsOf(ruling);
  if (agentCreatedFirstReply === 'firstCustomerMessage') return firstCustomerMessage ?? 'not yet';
  return agentCreatedFirstReply === 'creation' ? creation : undefined;
}

function finish(walk: Walk): Course {
  const { runs, open, statuses, holders, ruling } = walk;
  const first = firstReplyStart(walk);
  if (!walk.isFirstPhaseOver && first !== undefined && first !== 'not yet') {
    runs.first_reply.push({ cycle: 1, start: first });
  }
  if (open.next_reply) runs.next_reply.push(open.next_reply);
  if (open.resolution) runs.resolution.push(open.resolution);
  if (open.periodic_update) runs.periodic_update.push(open.periodic_update);
  return { runs, statuses, holders, ruling };
}
