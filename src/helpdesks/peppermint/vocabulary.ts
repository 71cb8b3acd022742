import type { Vocabulary } from '../contract';

/** The words of Peppermint's database. */
export const vocabulary: Vocabulary = {
  status: { needs_support: 'new', in_progress: 'open', in_review: 'open', hold: 'hold', done: 'closed' },
  priority: { low: 'low', normal: 'normal', medium: 'normal', high: 'high', urgent: 'urgent' },
  channel: {},
};
