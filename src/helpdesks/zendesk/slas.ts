import type { NativeDeadline, ReportedMeasures } from '@/domain/tickets/observation';
import { minutes, seconds } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import { asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { SLA_METRIC_OF } from './vocabulary';

/** Name of an SLA metric among the metric events: first and next reply share one, total resolution drops its "total". */
const eventName = (metric: string): string =>
  ({ first_reply_time: 'reply_time', next_reply_time: 'reply_time', total_resolution_time: 'resolution_time' })[
    metric
  ] ?? metric;

const isSla = (event: Json): boolean => event['type'] === 'apply_sla';

/** Targets are minutes (`target`); newer answers add `target_in_seconds`. */
function targetOf(event: Json | undefined) {
  const exact = asNumber(at(event, 'sla', 'target_in_seconds'));
  const whole = asNumber(at(event, 'sla', 'target'));
  if (exact !== undefined) return seconds(exact);
  return whole === undefined ? undefined : minutes(whole);
}

/** Whether the metric's SLA was kept, once it is decided: a breach that was not taken back, or a fulfilment under an SLA. */
function isKept(events: readonly Json[]): boolean | undefined {
  if (!events.some(isSla)) return undefined;
  if (events.some((event) => event['type'] === 'breach' && event['deleted'] !== true)) return false;
  return events.some((event) => event['type'] === 'fulfill') ? true : undefined;
}

/** First and next reply share their events: instance 1 is the first reply. */
function eventsOf(ticket: Json, name: string): readonly Json[] {
  const events = asObjects(at(ticket, 'metric_events', eventName(name)));
  if (eventName(name) !== 'reply_time') return events;
  return events.filter((event) => (asNumber(event['instance_id']) === 1) === (name === 'first_reply_time'));
}

function stateOf(
  one: Json,
  dueAt: Instant | undefined,
  kept: boolean | undefined,
  now: Instant,
): NativeDeadline['state'] {
  const stage = one['stage'];
  if (stage === 'achieved' || stage === 'completed') return kept === false ? 'breached' : 'met';
  if (dueAt !== undefined && dueAt <= now) return 'breached';
  if (stage === 'paused') return 'paused';
  return stage === 'active' ? 'active' : undefined;
}

/** The ticket's `slas`: one deadline per SLA metric; a ticket without policy has none. */
export function readDeadlines(ticket: Json, now: Instant): readonly NativeDeadline[] {
  return asObjects(at(ticket, 'slas', 'policy_metrics')).flatMap((one) => {
    const name = asText(one['metric']) ?? '';
    const metric = SLA_METRIC_OF[name];
    if (!metric) return [];
    const dueAt = readIso(one['breach_at']);
    const events = eventsOf(ticket, name);
    const state = stateOf(one, dueAt, isKept(events), now);
    return [{ metric, ...known({ dueAt, state, label: name, target: targetOf(events.filter(isSla).at(-1)) }) }];
  });
}

const minutesOf = (set: unknown, name: string, hours: 'calendar' | 'business') => {
  const count = asNumber(at(set, `${name}_in_minutes`, hours));
  return count === undefined ? undefined : minutes(count);
};

/** What Zendesk computed itself: its metric set and the verdicts of its SLA events. */
export function readReported(ticket: Json): ReportedMeasures {
  const set = ticket['metric_set'];
  const resolution = ['requester_wait_time', 'total_resolution_time', 'agent_work_time'].map((name) =>
    isKept(eventsOf(ticket, name)),
  );
  return known<ReportedMeasures>({
    firstReplyTime: minutesOf(set, 'reply_time', 'calendar'),
    firstReplyTimeBusiness: minutesOf(set, 'reply_time', 'business'),
    firstResolutionTime: minutesOf(set, 'first_resolution_time', 'calendar'),
    firstResolutionTimeBusiness: minutesOf(set, 'first_resolution_time', 'business'),
    fullResolutionTime: minutesOf(set, 'full_resolution_time', 'calendar'),
    fullResolutionTimeBusiness: minutesOf(set, 'full_resolution_time', 'business'),
    agentWaitTime: minutesOf(set, 'agent_wait_time', 'calendar'),
    agentWaitTimeBusiness: minutesOf(set, 'agent_wait_time', 'business'),
    requesterWaitTime: minutesOf(set, 'requester_wait_time', 'calendar'),
    requesterWaitTimeBusiness: minutesOf(set, 'requester_wait_time', 'business'),
    onHoldTime: minutesOf(set, 'on_hold_time', 'calendar'),
    onHoldTimeBusiness: minutesOf(set, 'on_hold_time', 'business'),
    replies: asNumber(at(set, 'replies')),
    reopens: asNumber(at(set, 'reopens')),
    assigneeStations: asNumber(at(set, 'assignee_stations')),
    groupStations: asNumber(at(set, 'group_stations')),
    isFirstReplySlaMet: isKept(eventsOf(ticket, 'first_reply_time')),
    isResolutionSlaMet: resolution.includes(false) ? false : resolution.find((kept) => kept === true),
  });
}
