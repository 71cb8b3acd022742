import { DEFAULT_OPTIONS, DEFAULT_PAUSES } from '@/domain/sla/default-options';
import type { MetricRule, Policy, PolicyOptions } from '@/domain/sla/policy';
import { replay } from '@/domain/sla/replay';
import type { Happening, TicketEvent } from '@/domain/tickets/event';
import type { Priority, Role, Status } from '@/domain/tickets/facts';
import type { TicketLife } from '@/domain/tickets/life';
import type { SlaMetric } from '@/domain/tickets/observation';
import type { Schedule } from '@/domain/time/schedule';
import { office, span, wallIn } from '../kit';

export type Line = readonly [at: string, what: string];

const ROLES: Record<string, Role> = { customer: 'customer', agent: 'agent', bot: 'bot', system: 'system' };

/**
 * `created by agent`, `customer`, `agent`, `bot`, `note`, `bot note`, `reopened`, `merged`, `merged in`, `priority high`,
 * `tags a b`, `team x`, `assigned dana`, or a status.
 */
export function happening(what: string): Happening {
  const [first, ...rest] = what.split(' ');
  const role = ROLES[first!];
  if (what === 'note') return { kind: 'message', actor: { role: 'agent', id: 'dana' }, isPublic: false };
  if (role) return { kind: 'message', actor: { role, id: role }, isPublic: rest[0] !== 'note' };
  if (first === 'created') return { kind: 'created', actor: { role: ROLES[rest[1] ?? 'customer']! } };
  if (first === 'reopened') return { kind: 'reopened' };
  if (first === 'merged') return rest[0] === 'in' ? { kind: 'merged-in' } : { kind: 'merged' };
  if (first === 'priority') return rest[0] ? { kind: 'priority', priority: rest[0] as Priority } : { kind: 'priority' };
  if (first === 'tags') return { kind: 'tags', tags: rest };
  if (first === 'team') return { kind: 'assigned', team: rest[0]! };
  if (first === 'assigned') return { kind: 'assigned', assignee: { role: 'agent', id: rest[0]! } };
  return { kind: 'status', status: first as Status };
}

export const lifeOf = (lines: readonly Line[], zone = 'UTC', more: Partial<TicketLife> = {}): TicketLife => ({
  key: { helpdesk: 'zendesk', site: 'https://acme.example', id: '1' },
  facts: {},
  events: lines.map(
    ([at, what]): TicketEvent => ({ ...happening(what), at: wallIn(zone)(at), precision: 'exact' }) as TicketEvent,
  ),
  isHistoryComplete: true,
  ...more,
});

export const ruleFor = (metric: SlaMetric, target: string, more: Partial<MetricRule> = {}): MetricRule => ({
  targets: { any: span(target) },
  hours: 'business',
  pauseStatuses: DEFAULT_PAUSES[metric],
  ...more,
});

type Targets = { readonly [M in SlaMetric]?: string | MetricRule };

export function policyOf(targets: Targets, options: Partial<PolicyOptions> = {}, more: Partial<Policy> = {}): Policy {
  const metrics = Object.entries(targets).map(([metric, target]) => [
    metric,
    typeof target === 'string' ? ruleFor(metric as SlaMetric, target) : target,
  ]);
  return {
    id: 'main',
    name: 'Main',
    conditions: {},
    scheduleId: 'main',
    metrics: Object.fromEntries(metrics),
    options: { ...DEFAULT_OPTIONS, ...options },
    ...more,
  };
}

export interface Case {
  readonly zone?: string;
  readonly schedules?: readonly Schedule[];
  readonly policies: readonly Policy[];
  readonly lines: readonly Line[];
  readonly now: string;
  readonly life?: Partial<TicketLife>;
}

export function clocksOf({ zone = 'UTC', schedules = [office(zone)], policies, lines, now, life }: Case) {
  return replay(lifeOf(lines, zone, life), policies, schedules, wallIn(zone)(now));
}

/** The clock of one metric with its instants as wall time, for tables. */
export function clock(metric: SlaMetric, given: Case) {
  const found = clocksOf(given).clocks.find((candidate) => candidate.metric === metric)!;
  return found;
}
