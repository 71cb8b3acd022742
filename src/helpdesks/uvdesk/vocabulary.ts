import type { Vocabulary } from '../contract';

/** UVdesk's statuses and priorities as it sets them up, by their codes' words. Both "pending" and "answered" wait for the customer. */
export const vocabulary: Vocabulary = {
  status: {
    open: 'open',
    pending: 'pending',
    answered: 'pending',
    resolved: 'solved',
    closed: 'closed',
    spam: 'closed',
  },
  priority: { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' },
  channel: { email: 'email', website: 'web', web: 'web', mailbox: 'email', api: 'api' },
  ratingScale: '5-point',
};

/** Numbers of the same in the order they are set up in: the page's fields hold them, whatever its language. */
export const STATUS_NUMBERS: Readonly<Record<string, string>> = {
  '1': 'open',
  '2': 'pending',
  '3': 'answered',
  '4': 'resolved',
  '5': 'closed',
  '6': 'spam',
};
export const PRIORITY_NUMBERS: Readonly<Record<string, string>> = {
  '1': 'low',
  '2': 'medium',
  '3': 'high',
  '4': 'urgent',
};
