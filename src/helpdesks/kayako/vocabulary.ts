import type { Vocabulary } from '../contract';

/** Types a status belongs to, which are also the English words of the stock ones; channels by their names in the API. */
export const vocabulary: Vocabulary = {
  status: { new: 'new', open: 'open', pending: 'pending', completed: 'solved', closed: 'closed' },
  priority: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
  channel: {
    mail: 'email',
    twitter: 'social',
    facebook: 'social',
    messenger: 'chat',
    helpcenter: 'web',
    system: 'other',
    note: 'other',
  },
};
