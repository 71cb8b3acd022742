import type { Status } from '../tickets/facts';
import type { NativeDeadline, SlaMetric } from '../tickets/observation';
import { type Duration, seconds } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Clock, ClockState, TicketClocks } from './clock';

/** A deadline of the helpdesk that can lead: one that says when, and has not been met. */
type Leading = NativeDeadline & { readonly dueAt: Instant };

const canLead = (native: NativeDeadline): native is Leading =>
  native.dueAt !== undefined && native.state !== 'met' && native.state !== 'paused';

/** Of several for one metric (three of Zendesk's end with the solve) the one that ends first. */
function leadersOf(natives: readonly NativeDeadline[]): ReadonlyMap<SlaMetric, Leading> {
  const byMetric = new Map<SlaMetric, Leading>();
  for (const native of natives.filter(canLead)) {
    const known = byMetric.get(native.metric);
    if (known === undefined || native.dueAt < known.dueAt) byMetric.set(native.metric, native);
  }
  return byMetric;
}

const wholeSecond = (at: Instant): number => Math.floor(at / 1000);

/** The helpdesk's deadline as a clock. How it counts is its own secret, so it is told in calendar time up to the instant it names. */
function ledClock(native: Leading, ours: Clock | undefined, now: Instant): Clock {
  const remaining = (wholeSecond(native.dueAt) - wholeSecond(now)) as Duration;
  const state: ClockState = native.dueAt <= now ? 'breached' : 'running';
  const { breachAt, scheduleId: _, policyId: __, ...kept } = ours ?? {};
  const start = ours?.activatedAt ?? native.dueAt - (native.target ?? 0) * 1000;
  const target = native.target ?? seconds(Math.max(0, (native.dueAt - start) / 1000));
  return {
    cycle: 1,
    precision: 'exact',
    earlier: [],
    ...kept,
    metric: native.metric,
    state,
    isPaused: false,
    hours: 'calendar',
    activatedAt: Math.min(start, now) as Instant,
    breachAt: native.dueAt,
    target,
    remaining,
    elapsed: Math.max(0, target - remaining) as Duration,
    asOf: now,
    ledBy: 'helpdesk',
    ...(breachAt === undefined ? {} : { oursAt: breachAt }),
  };
}

/**
 * The clocks of a ticket where the user lets the helpdesk's own deadlines lead: each open clock for which the helpdesk names a
 * deadline is replaced by it, and deadlines for which we have no clock are added. What is paused, met or solved stays ours: the
 * helpdesk names no instant for it. KPIs are not led: they always count by our policies.
 */
export function ledByTheirs(
  { now, clocks, nextChangeAt }: TicketClocks,
  natives: readonly NativeDeadline[],
  status: Status | undefined,
): TicketClocks {
  const isOver = status === 'solved' || status === 'closed';
  const leaders = isOver ? new Map<SlaMetric, Leading>() : leadersOf(natives);
  const isEnded = (clock: Clock): boolean => clock.endedAt !== undefined || clock.state === 'cancelled';
  const led = clocks.map((clock) => {
    const leader = leaders.get(clock.metric);
    return leader && !isEnded(clock) ? ledClock(leader, clock, now) : clock;
  });
  const have = new Set(clocks.map(({ metric }) => metric));
  const added = [...leaders.values()].filter(({ metric }) => !have.has(metric));
  const changes = [nextChangeAt, ...[...leaders.values()].map(({ dueAt }) => dueAt)].filter(
    (at): at is Instant => at !== undefined && at > now,
  );
  return {
    now,
    clocks: [...led, ...added.map((native) => ledClock(native, undefined, now))],
    ...(changes.length === 0 ? {} : { nextChangeAt: Math.min(...changes) as Instant }),
  };
}
