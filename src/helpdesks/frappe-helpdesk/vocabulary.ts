import type { Vocabulary } from '../contract';

/** A new install's statuses, and the categories a desk's own statuses belong to. */
export const vocabulary: Vocabulary = {
  status: {
    open: 'open',
    replied: 'pending',
    paused: 'pending',
    resolved: 'solved',
    closed: 'closed',
  },
  priority: { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' },
  channel: {},
  ratingScale: '5-point',
};
