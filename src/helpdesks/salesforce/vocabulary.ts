import type { Vocabulary } from '../contract';

/** Values of a new org. Every org has its own. */
export const vocabulary: Vocabulary = {
  status: {
    new: 'new',
    working: 'open',
    'in progress': 'open',
    escalated: 'open',
    'waiting on customer': 'pending',
    'on hold': 'hold',
    closed: 'closed',
  },
  priority: { critical: 'urgent', high: 'high', medium: 'normal', low: 'low' },
  channel: { email: 'email', phone: 'phone', web: 'web', chat: 'chat' },
};
