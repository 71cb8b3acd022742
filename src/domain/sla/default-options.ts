import type { Status } from '../tickets/facts';
import type { SlaMetric } from '../tickets/observation';
import type { PolicyOptions } from './policy';

/** What a policy does unless it says otherwise, and what rules where no policy fits. */
export const DEFAULT_OPTIONS: PolicyOptions = {
  boundary: 'close',
  agentCreatedFirstReply: 'firstCustomerMessage',
  nextReplyFrom: 'oldest',
  solveFulfillsReply: true,
  internalNoteFulfills: false,
  autoReplyFulfills: false,
  onReopen: 'resume',
  onMerge: 'cancel',
};

/** Replies never rest; work on a ticket rests while the customer is asked. */
export const DEFAULT_PAUSES: { readonly [M in SlaMetric]: readonly Status[] } = {
  first_reply: [],
  next_reply: [],
  resolution: ['pending'],
  periodic_update: [],
};
