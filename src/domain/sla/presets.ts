import type { Status } from '../tickets/facts';
import { SLA_METRICS, type SlaMetric } from '../tickets/observation';
import { DEFAULT_OPTIONS, DEFAULT_PAUSES } from './default-options';
import type { MetricRule, Policy, PolicyOptions } from './policy';

type Pauses = { readonly [M in SlaMetric]: readonly Status[] };

/** The options and pauses that make a policy behave as a vendor's own SLA clock does, as far as options reach. */
export interface Preset {
  readonly id: string;
  /** The vendor's name: the same in every language. */
  readonly name: string;
  readonly options: PolicyOptions;
  readonly pauseStatuses: Pauses;
}

const onAll = (statuses: readonly Status[], more: Partial<Pauses> = {}): Pauses => ({
  first_reply: statuses,
  next_reply: statuses,
  resolution: statuses,
  periodic_update: statuses,
  ...more,
});

/** Where each value comes from, and what no option can imitate, stands in `docs/clocks.md`. */
export const presets: readonly Preset[] = [
  {
    id: 'zendesk',
    name: 'Zendesk',
    options: { ...DEFAULT_OPTIONS, boundary: 'nextOpen', onMerge: 'fulfill' },
    pauseStatuses: DEFAULT_PAUSES,
  },
  {
    id: 'zammad',
    name: 'Zammad',
    options: {
      ...DEFAULT_OPTIONS,
      boundary: 'nextOpen',
      agentCreatedFirstReply: 'creation',
      solveFulfillsReply: false,
    },
    // A reply clock that a solve does not end rests while the ticket is closed.
    pauseStatuses: onAll(['pending', 'solved', 'closed'], { resolution: ['pending'], periodic_update: ['pending'] }),
  },
  {
    id: 'jira',
    name: 'Jira',
    options: { ...DEFAULT_OPTIONS, agentCreatedFirstReply: 'creation', onReopen: 'newCycle' },
    pauseStatuses: DEFAULT_PAUSES,
  },
  {
    id: 'freshdesk',
    name: 'Freshdesk',
    options: DEFAULT_OPTIONS,
    pauseStatuses: onAll(['pending', 'hold']),
  },
  {
    id: 'chatwoot',
    name: 'Chatwoot',
    options: {
      ...DEFAULT_OPTIONS,
      agentCreatedFirstReply: 'creation',
      solveFulfillsReply: false,
      onReopen: 'firstOnly',
    },
    pauseStatuses: onAll([]),
  },
];

/** The same promises, kept the preset's way. */
export function withPreset(policy: Policy, preset: Preset): Policy {
  const rules = SLA_METRICS.flatMap((metric): [SlaMetric, MetricRule][] => {
    const rule = policy.metrics[metric];
    return rule ? [[metric, { ...rule, pauseStatuses: preset.pauseStatuses[metric] }]] : [];
  });
  return { ...policy, options: preset.options, metrics: Object.fromEntries(rules) };
}
