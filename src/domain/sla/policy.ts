import type { Channel, Priority, Status } from '../tickets/facts';
import type { SlaMetric } from '../tickets/observation';
import type { Duration } from '../time/duration';

/** Which tickets a policy is for. A missing condition fits every ticket; a given one must name the ticket's value. */
export interface PolicyConditions {
  readonly priority?: readonly Priority[];
  readonly channel?: readonly Channel[];
  /** Any of these tags. */
  readonly tagsAny?: readonly string[];
  readonly tagsAll?: readonly string[];
  readonly tagsNone?: readonly string[];
  readonly team?: readonly string[];
  readonly helpdesk?: readonly string[];
}

/** One promise. */
export interface MetricRule {
  /** Target per priority in seconds (of open or of calendar time, by `hours`); `any` serves the priorities not named. */
  readonly targets: { readonly [P in Priority | 'any']?: Duration };
  readonly hours: 'business' | 'calendar';
  /** Statuses in which the clock rests. */
  readonly pauseStatuses: readonly Status[];
}

/** The points on which vendors disagree; the comment names the default. */
export interface PolicyOptions {
  /** `close`: a target used up exactly at closing time is due at closing. */
  readonly boundary: 'close' | 'nextOpen';
  /** `firstCustomerMessage`: a ticket opened by an agent starts its reply clock when the customer first writes. */
  readonly agentCreatedFirstReply: 'firstCustomerMessage' | 'creation' | 'never';
  /** `oldest` unanswered customer message starts the next-reply clock. */
  readonly nextReplyFrom: 'oldest' | 'latest';
  /** `true`: a solve without reply ends the reply clocks. */
  readonly solveFulfillsReply: boolean;
  /** `false`. */
  readonly internalNoteFulfills: boolean;
  /** `false`. */
  readonly autoReplyFulfills: boolean;
  /** `resume`: a reopened ticket goes on without its solved time. */
  readonly onReopen: 'resume' | 'newCycle' | 'firstOnly' | 'count';
  /** `cancel`: open clocks of a merged ticket end without verdict. */
  readonly onMerge: 'cancel' | 'fulfill';
}

/** Promises for the tickets that fit the conditions. The first fitting policy of an ordered list rules. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly conditions: PolicyConditions;
  /** Schedule whose open time `business` hours are measured by. */
  readonly scheduleId: string;
  readonly metrics: { readonly [M in SlaMetric]?: MetricRule };
  readonly options: PolicyOptions;
}
