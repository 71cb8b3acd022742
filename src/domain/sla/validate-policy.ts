import type { Problem } from '../problem';
import type { Status } from '../tickets/facts';
import { SLA_METRICS, type SlaMetric } from '../tickets/observation';
import type { Schedule } from '../time/schedule';
import type { MetricRule, Policy, PolicyConditions } from './policy';

const METRIC_NAMES: { readonly [M in SlaMetric]: string } = {
  first_reply: 'first reply',
  next_reply: 'next reply',
  resolution: 'resolution',
  periodic_update: 'periodic update',
};

/** Statuses in which somebody waits for the team. */
const WORKING: readonly Status[] = ['new', 'open'];

/** Everything that keeps a policy from being saved; empty when it is sound. Ids: `policy.…`, see `docs/clocks.md`. */
export function validatePolicy(policy: Policy, schedules: readonly Schedule[]): readonly Problem[] {
  const metrics = SLA_METRICS.flatMap((metric) => {
    const rule = policy.metrics[metric];
    return rule ? [{ metric, rule }] : [];
  });
  return [
    ...(policy.name.trim() === '' ? [problem('name-missing', {}, 'Give the policy a name.')] : []),
    ...scheduleProblems(policy, schedules),
    ...(metrics.some(({ rule }) => targetsOf(rule).length > 0) ? [] : [noTargets()]),
    ...metrics.flatMap(({ metric, rule }) => ruleProblems(metric, rule)),
    ...conditionProblems(policy.conditions),
  ];
}

/** The problems of each policy, and of their order: two with one id, one that an earlier one leaves nothing. */
export function validatePolicies(policies: readonly Policy[], schedules: readonly Schedule[]): readonly Problem[] {
  return [
    ...policies.flatMap((policy) => validatePolicy(policy, schedules)),
    ...policies.flatMap((policy, i) => orderProblems(policy, policies.slice(0, i))),
  ];
}

const problem = (id: string, values: Problem['values'], sentence: string): Problem => ({
  id: `policy.${id}`,
  values,
  sentence,
});

const noTargets = () => problem('no-targets', {}, 'The policy promises nothing. Set at least one target.');

function scheduleProblems(policy: Policy, schedules: readonly Schedule[]): Problem[] {
  const isNeeded = Object.values(policy.metrics).some((rule) => rule?.hours === 'business');
  if (!isNeeded || schedules.some(({ id }) => id === policy.scheduleId)) return [];
  const sentence = 'The schedule of this policy does not exist. Choose one, or count calendar hours.';
  return [problem('schedule-unknown', { schedule: policy.scheduleId }, sentence)];
}

const targetsOf = (rule: MetricRule) => Object.entries(rule.targets).filter(([, target]) => target !== undefined);

function ruleProblems(metric: SlaMetric, rule: MetricRule): Problem[] {
  const name = METRIC_NAMES[metric];
  const bad = targetsOf(rule).filter(([, target]) => !Number.isInteger(target) || target <= 0);
  const sentence = `The ${name} clock rests while a ticket is new and while it is open, so it never runs.`;
  const neverRuns = WORKING.every((status) => rule.pauseStatuses.includes(status));
  return [
    ...bad.map(([priority]) =>
      problem('target-bad', { metric, priority }, `The ${name} target must be a time longer than zero.`),
    ),
    ...(neverRuns ? [problem('never-runs', { metric }, sentence)] : []),
  ];
}

function conditionProblems(conditions: PolicyConditions): Problem[] {
  const empty = Object.entries(conditions).filter(([name, list]) => name !== 'tagsNone' && list?.length === 0);
  const both = conditions.tagsAll?.filter((tag) => conditions.tagsNone?.includes(tag)) ?? [];
  return [
    ...empty.map(([condition]) =>
      problem('condition-empty', { condition }, 'A condition without any value fits no ticket. Add one or remove it.'),
    ),
    ...both.map((tag) => problem('tag-both-ways', { tag }, `The tag "${tag}" is both required and ruled out.`)),
  ];
}

function orderProblems(policy: Policy, earlier: readonly Policy[]): Problem[] {
  const twin = earlier.some(({ id }) => id === policy.id);
  const before = earlier.find(({ conditions }) => Object.values(conditions).every((list) => list === undefined));
  const sentence = `"${policy.name}" is never reached: "${before?.name}" before it fits every ticket. Move it up.`;
  return [
    ...(twin ? [problem('id-twice', { id: policy.id }, `Two policies have the id "${policy.id}".`)] : []),
    ...(before ? [problem('never-reached', { policy: policy.name, before: before.name }, sentence)] : []),
  ];
}
