import type { TicketEvent } from '../tickets/event';
import type { Actor, Status } from '../tickets/facts';
import type { TicketLife } from '../tickets/life';
import { type Duration, seconds } from '../time/duration';
import type { Instant } from '../time/instant';

/** A length of time in seconds, by the wall clock and (where a schedule rules) in open hours. */
export interface Span {
  readonly calendar: Duration;
  readonly business?: Duration;
}

/** What the Tickets CSV says of one ticket besides its facts and clocks. Unknown members are missing. */
export interface TicketFigures {
  readonly firstReplyAt?: Instant;
  readonly firstReplier?: Actor;
  /** M1. */
  readonly firstResponse?: Span;
  /** M3: turns answered and the sum of their waits. */
  readonly turns?: { readonly n: number; readonly sum: Span };
  readonly firstSolvedAt?: Instant;
  readonly lastSolvedAt?: Instant;
  /** M8. */
  readonly fullResolution?: Span;
  /** Public replies by people. */
  readonly replies?: number;
  readonly reopens?: number;
}

/** Open seconds between two instants by the schedule that rules the ticket. */
export type OpenTime = (from: Instant, to: Instant) => Duration;

const isSolved = (status: Status | undefined): boolean => status === 'solved' || status === 'closed';

function span(from: Instant, to: Instant, openTime: OpenTime | undefined): Span | undefined {
  if (to < from) return undefined;
  const calendar = seconds((to - from) / 1000);
  return openTime === undefined ? { calendar } : { calendar, business: openTime(from, to) };
}

const isReply = (event: TicketEvent): boolean =>
  event.kind === 'message' && event.isPublic && event.actor.role === 'agent';

const isCustomerMessage = (event: TicketEvent): boolean =>
  event.kind === 'message' && event.isPublic && event.actor.role === 'customer';

/** Each answered turn: from the oldest unanswered customer message (at first: from `start`) to the reply. */
function turnsOf(life: TicketLife, start: Instant | undefined): readonly { from: Instant; to: Instant }[] {
  const turns: { from: Instant; to: Instant }[] = [];
  let waitingSince = start;
  for (const event of life.events) {
    if (isCustomerMessage(event)) waitingSince ??= event.at;
    if (!isReply(event) || waitingSince === undefined) continue;
    turns.push({ from: waitingSince, to: event.at });
    waitingSince = undefined;
  }
  return turns;
}

function sumOf(spans: readonly Span[]): Span {
  const calendar = seconds(spans.reduce((sum, one) => sum + one.calendar, 0));
  if (spans.some((one) => one.business === undefined)) return { calendar };
  return { calendar, business: seconds(spans.reduce((sum, one) => sum + (one.business ?? 0), 0)) };
}

/** The instants at which the ticket became solved, and how often it was opened again. */
function solvesOf(life: TicketLife): { readonly solves: readonly Instant[]; readonly reopens: number } {
  const solves: Instant[] = [];
  let reopens = 0;
  let solved = false;
  for (const event of life.events) {
    if (event.kind !== 'status' && event.kind !== 'reopened') continue;
    const isNow = event.kind === 'status' && isSolved(event.status);
    if (isNow && !solved) solves.push(event.at);
    if (!isNow && solved) reopens += 1;
    solved = isNow;
  }
  return { solves, reopens };
}

/** Figures of one ticket from its history alone; reversed times give no span. */
export function figuresOf(life: TicketLife, openTime?: OpenTime): TicketFigures {
  const created = life.facts.createdAt;
  const firstReply = life.events.find(isReply);
  const start = life.events.find(isCustomerMessage)?.at ?? created;
  const spans = turnsOf(life, start).flatMap(({ from, to }) => span(from, to, openTime) ?? []);
  const { solves, reopens } = solvesOf(life);
  const lastSolvedAt = solves.at(-1) ?? life.facts.solvedAt;
  const first = firstReply && start !== undefined ? span(start, firstReply.at, openTime) : undefined;
  const full = lastSolvedAt !== undefined && start !== undefined ? span(start, lastSolvedAt, openTime) : undefined;
  return {
    ...(firstReply?.kind === 'message' ? { firstReplyAt: firstReply.at, firstReplier: firstReply.actor } : {}),
    ...(first ? { firstResponse: first } : {}),
    ...(spans.length > 0 ? { turns: { n: spans.length, sum: sumOf(spans) } } : {}),
    ...(solves[0] !== undefined ? { firstSolvedAt: solves[0] } : {}),
    ...(lastSolvedAt !== undefined ? { lastSolvedAt } : {}),
    ...(full ? { fullResolution: full } : {}),
    ...(life.isHistoryComplete ? { replies: life.events.filter(isReply).length, reopens } : {}),
  };
}
