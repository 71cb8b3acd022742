import type { Vocabulary } from '../contract';

/** Stock ids and English labels. Ids from 6 on are each account's own: they count by their label, or by the user's mapping. */
export const vocabulary: Vocabulary = {
  status: {
    '2': 'open',
    '3': 'pending',
    '4': 'solved',
    '5': 'closed',
    open: 'open',
    pending: 'pending',
    resolved: 'solved',
    closed: 'closed',
    'waiting on customer': 'pending',
    'waiting on third party': 'hold',
  },
  priority: {
    '1': 'low',
    '2': 'normal',
    '3': 'high',
    '4': 'urgent',
    low: 'low',
    medium: 'normal',
    high: 'high',
    urgent: 'urgent',
  },
  channel: {
    '1': 'email',
    '2': 'web',
    '3': 'phone',
    '5': 'social',
    '6': 'social',
    '7': 'chat',
    '9': 'web',
    '10': 'email',
    '11': 'other',
    '13': 'messaging',
  },
  ratingScale: 'freshdesk',
};

/** Source id of a conversation that an agent began by e-mail. */
export const OUTBOUND_EMAIL = '10';
