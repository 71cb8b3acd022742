import type { Channel, Priority } from '../tickets/facts';
import type { Policy, PolicyConditions } from './policy';

/** What conditions look at, as it stands at one moment. */
export interface Attributes {
  readonly helpdesk: string;
  readonly priority: Priority | undefined;
  readonly channel: Channel | undefined;
  readonly tags: readonly string[];
  readonly team: string | undefined;
}

/** The first policy in order whose conditions fit; undefined when none does. */
export const policyFor = (policies: readonly Policy[], attributes: Attributes): Policy | undefined =>
  policies.find((policy) => fits(policy.conditions, attributes));

function fits(conditions: PolicyConditions, { helpdesk, priority, channel, tags, team }: Attributes): boolean {
  const { tagsAny, tagsAll, tagsNone } = conditions;
  return (
    names(conditions.priority, priority) &&
    names(conditions.channel, channel) &&
    names(conditions.team, team) &&
    names(conditions.helpdesk, helpdesk) &&
    (tagsAny === undefined || tagsAny.some((tag) => tags.includes(tag))) &&
    (tagsAll === undefined || tagsAll.every((tag) => tags.includes(tag))) &&
    (tagsNone === undefined || !tagsNone.some((tag) => tags.includes(tag)))
  );
}

/** An unknown value fits no list. */
const names = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));
