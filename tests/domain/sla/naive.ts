import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { MetricRule, Policy, PolicyOptions } from '@/domain/sla/policy';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Priority, Status } from '@/domain/tickets/facts';
import { SLA_METRICS, type SlaMetric } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { isOpen } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';

/**
 * The rules of clocks a second time, written from their text and as plainly as can be: every minute of a cycle is asked whether it
 * counts. Events lie on whole minutes. Shares `isOpen` with the code under test, nothing else.
 */
export interface NaiveCycle {
  readonly state: string;
  readonly activatedAt?: number;
  readonly endedAt?: number;
  readonly breachAt?: number;
  readonly elapsed?: number;
}

interface Cycle {
  start: { at: number; index: number };
  latest?: { at: number; index: number };
  end?: { at: number; index: number; isMerge: boolean };
}

const MINUTE = 60_000;
const PATIENCE = 40 * 1440;
const isDone = (status: Status) => status === 'solved' || status === 'closed';

export function naive(
  known: readonly TicketEvent[],
  policies: readonly Policy[],
  schedules: readonly Schedule[],
  now: number,
) {
  const events = known.filter(({ at }) => at <= now);
  const cycles = cyclesOf(events, policies);
  return Object.fromEntries(
    SLA_METRICS.map((metric) => [
      metric,
      cycles[metric].map((cycle) => judge(metric, cycle, events, policies, schedules, now)),
    ]),
  );
}

/** The policy that fits, and the priority, by the events before `index`. */
function ruleBefore(events: readonly TicketEvent[], policies: readonly Policy[], index: number) {
  let priority: Priority | undefined;
  let tags: readonly string[] = [];
  for (const event of events.slice(0, index)) {
    if (event.kind === 'priority') priority = event.priority;
    if (event.kind === 'tags') tags = event.tags;
  }
  const policy = policies.find(({ conditions }) => {
    if (conditions.tagsAny && !conditions.tagsAny.some((tag) => tags.includes(tag))) return false;
    return !conditions.priority || (priority !== undefined && conditions.priority.includes(priority));
  });
  return { policy, priority, options: policy?.options ?? DEFAULT_OPTIONS };
}

function statusBefore(events: readonly TicketEvent[], index: number): Status {
  let status: Status = 'new';
  for (const event of events.slice(0, index)) {
    if (event.kind === 'status') status = event.status!;
    if (event.kind === 'reopened' && isDone(status)) status = 'open';
  }
  return status;
}

function isReply(event: TicketEvent, options: PolicyOptions): boolean {
  if (event.kind !== 'message') return false;
  if (event.actor.role === 'agent') return event.isPublic || options.internalNoteFulfills;
  return event.actor.role !== 'customer' && event.isPublic && options.autoReplyFulfills;
}

function cyclesOf(events: readonly TicketEvent[], policies: readonly Policy[]): Record<SlaMetric, Cycle[]> {
  const found: Record<SlaMetric, Cycle[]> = { first_reply: [], next_reply: [], resolution: [], periodic_update: [] };
  const created = events.findIndex(({ kind }) => kind === 'created');
  const creation = events[created];
  if (creation?.kind !== 'created') return found;
  const merged = events.findIndex(({ kind }) => kind === 'merged');
  const last = merged < 0 ? events.length : merged + 1;
  const isFromCustomer = (event: TicketEvent) =>
    event.kind === 'message' && event.isPublic && event.actor.role === 'customer';
  const firstMessage = events.findIndex((event, i) => i > created && i < last && isFromCustomer(event));
  const startOfFirst = (options: PolicyOptions, index: number): number | 'none' | 'not yet' => {
    if (creation.actor.role === 'customer' || options.agentCreatedFirstReply === 'creation') return created;
    if (options.agentCreatedFirstReply === 'never') return 'none';
    return firstMessage >= 0 && firstMessage < index ? firstMessage : 'not yet';
  };
  const openOf = (metric: SlaMetric) => found[metric].find(({ end }) => end === undefined);
  const begin = (metric: SlaMetric, i: number) => found[metric].push({ start: { at: events[i]!.at, index: i } });
  const finish = (metric: SlaMetric, i: number, isMerge = false) => {
    const cycle = openOf(metric);
    if (cycle) cycle.end = { at: events[i]!.at, index: i, isMerge };
  };
  let isFirstOver = false;
  const finishReplies = (i: number, options: PolicyOptions, isMerge = false) => {
    finish('next_reply', i, isMerge);
    const start = startOfFirst(options, i);
    if (isFirstOver || start === 'not yet') return;
    isFirstOver = true;
    if (start === 'none') return;
    found.first_reply.push({
      start: { at: events[start]!.at, index: start },
      end: { at: events[i]!.at, index: i, isMerge },
    });
  };
  begin('resolution', created);
  for (let i = created + 1; i < last; i++) {
    const event = events[i]!;
    const { options } = ruleBefore(events, policies, i);
    const [before, after] = [statusBefore(events, i), statusBefore(events, i + 1)];
    if (isFromCustomer(event) && (isFirstOver || startOfFirst(options, i) === 'none')) {
      const waiting = openOf('next_reply');
      if (waiting) waiting.latest = { at: event.at, index: i };
      else begin('next_reply', i);
    }
    if (isReply(event, options)) finishReplies(i, options);
    if (event.kind === 'message' && event.isPublic && event.actor.role === 'agent') {
      finish('periodic_update', i);
      if (!isDone(before)) begin('periodic_update', i);
    }
    if (!isDone(before) && isDone(after)) {
      finish('resolution', i);
      finish('periodic_update', i);
      if (options.solveFulfillsReply) finishReplies(i, options);
    }
    if (isDone(before) && !isDone(after)) {
      if (options.onReopen === 'newCycle') begin('resolution', i);
      if (options.onReopen === 'resume' || options.onReopen === 'count') delete found.resolution.at(-1)!.end;
    }
    if (event.kind === 'merged') {
      const isMerge = options.onMerge === 'cancel';
      finishReplies(i, options, isMerge);
      finish('resolution', i, isMerge);
      finish('periodic_update', i, isMerge);
    }
  }
  const start = startOfFirst(ruleBefore(events, policies, last).options, last);
  if (!isFirstOver && typeof start === 'number')
    found.first_reply.push({ start: { at: events[start]!.at, index: start } });
  return found;
}

function judge(
  metric: SlaMetric,
  cycle: Cycle,
  events: readonly TicketEvent[],
  policies: readonly Policy[],
  schedules: readonly Schedule[],
  now: number,
): NaiveCycle {
  const merged = events.findIndex(({ kind }) => kind === 'merged');
  const limit = cycle.end?.index ?? (merged < 0 ? events.length : merged + 1);
  const { policy, priority, options } = ruleBefore(events, policies, limit);
  const rule = policy?.metrics[metric];
  const target = rule && ((priority && rule.targets[priority]) ?? rule.targets.any);
  if (!policy || !rule || target === undefined) return { state: 'inactive' };
  const schedule = schedules.find(({ id }) => id === policy.scheduleId)!;
  const begin = options.nextReplyFrom === 'latest' ? (cycle.latest ?? cycle.start) : cycle.start;
  const to = cycle.end?.at ?? now;
  const goes = goingAt(metric, events.slice(0, limit), begin.index, rule, options);
  const counts = (at: number) => rule.hours === 'calendar' || isOpen(schedule, at as Instant);
  let [used, elapsed] = [0, 0];
  let breachAt: number | undefined;
  for (let at = begin.at; at < begin.at + PATIENCE * MINUTE; at += MINUTE) {
    const isGoing = goes(Math.min(at, to), at >= to);
    if (at >= to && (!isGoing || breachAt !== undefined)) break;
    const isCounted = isGoing && counts(at);
    // Used up before this minute: with `nextOpen` due at the next open minute that the clock went up to.
    if (
      breachAt === undefined &&
      used === target / 60 &&
      counts(at) &&
      (isGoing || (at > begin.at && goes(at - MINUTE, false)))
    ) {
      breachAt = at;
    }
    if (!isCounted) continue;
    used++;
    if (at < to) elapsed++;
    if (breachAt === undefined && used === target / 60 && options.boundary === 'close') breachAt = at + MINUTE;
    if (breachAt === undefined && used === target / 60 && rule.hours === 'calendar') breachAt = at + MINUTE;
  }
  const isDue = (at: number) => breachAt !== undefined && breachAt <= at;
  const state = cycle.end
    ? cycle.end.isMerge
      ? isDue(to)
        ? 'breached'
        : 'cancelled'
      : breachAt !== undefined && breachAt < to
        ? 'breached'
        : 'met'
    : isDue(now)
      ? 'breached'
      : goes(now, true)
        ? 'running'
        : 'paused';
  return {
    state,
    activatedAt: begin.at,
    ...(cycle.end && { endedAt: to }),
    ...(breachAt !== undefined && { breachAt }),
    elapsed: elapsed * 60,
  };
}

/** Whether the clock goes in the minute from `at` on; at the end of what is known, as the last status left it. */
function goingAt(
  metric: SlaMetric,
  events: readonly TicketEvent[],
  start: number,
  rule: MetricRule,
  options: PolicyOptions,
) {
  const forgives = metric === 'resolution' ? options.onReopen !== 'count' : options.onReopen === 'resume';
  return (at: number, isLast: boolean): boolean => {
    const seen = isLast ? events.length : events.filter((event) => event.at <= at).length;
    const status = statusBefore(events, seen);
    if (rule.pauseStatuses.includes(status)) return false;
    if (!forgives || !isDone(status)) return true;
    let begun = seen;
    while (begun > 0 && isDone(statusBefore(events, begun - 1))) begun--;
    const isReopened = events.slice(seen).some((_, i) => !isDone(statusBefore(events, seen + i + 1)));
    return !(begun - 1 > start && isReopened);
  };
}
