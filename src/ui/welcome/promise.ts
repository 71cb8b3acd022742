import type { Policy } from '@/domain/sla/policy';
import { type Duration, hours } from '@/domain/time/duration';

/** A promise to start from, after the service levels for mail: how soon a first answer comes, how soon a solution. */
export interface StartingPromise {
  readonly id: 'fast' | 'steady' | 'patient';
  readonly reply: Duration;
  readonly resolution: Duration;
}

/** Star from under 1 h, above average from under 4 h, average within a day; the source is the Gorgias guide. */
export const PROMISES: readonly StartingPromise[] = [
  { id: 'fast', reply: hours(1), resolution: hours(8) },
  { id: 'steady', reply: hours(4), resolution: hours(24) },
  { id: 'patient', reply: hours(8), resolution: hours(40) },
];

/** What is urgent has a quarter of the time, what is high half of it, what is low twice as much. */
const scaled = (any: Duration) => ({
  urgent: (any / 4) as Duration,
  high: (any / 2) as Duration,
  any,
  low: (any * 2) as Duration,
});

/** The policy with the targets of a promise; hours, pauses and options stay. */
export function withPromise(policy: Policy, { reply, resolution }: StartingPromise): Policy {
  const { first_reply, next_reply, resolution: solve, ...rest } = policy.metrics;
  return {
    ...policy,
    metrics: {
      ...rest,
      ...(first_reply && { first_reply: { ...first_reply, targets: scaled(reply) } }),
      ...(next_reply && { next_reply: { ...next_reply, targets: scaled(reply) } }),
      ...(solve && { resolution: { ...solve, targets: scaled(resolution) } }),
    },
  };
}

/** The promise a policy keeps, if it is one of these. */
export const promiseOf = ({ metrics }: Policy): StartingPromise | undefined =>
  PROMISES.find(
    ({ reply, resolution }) =>
      metrics.first_reply?.targets.any === reply && metrics.resolution?.targets.any === resolution,
  );
