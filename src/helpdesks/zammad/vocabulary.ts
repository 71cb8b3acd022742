import type { Vocabulary } from '../contract';

/** A new install's states, priorities and article types: names in the database, never translated. Others go by their state type. */
export const vocabulary: Vocabulary = {
  status: {
    new: 'new',
    open: 'open',
    'pending reminder': 'pending',
    'pending close': 'pending',
    // A state type: the state "pending close" is of it.
    'pending action': 'pending',
    closed: 'closed',
    merged: 'closed',
    removed: 'closed',
  },
  priority: { '1 low': 'low', '2 normal': 'normal', '3 high': 'high', '4 urgent': 'urgent' },
  channel: {
    email: 'email',
    web: 'web',
    phone: 'phone',
    chat: 'chat',
    sms: 'sms',
    note: 'other',
    fax: 'other',
    'twitter status': 'social',
    'twitter direct-message': 'social',
    'facebook feed post': 'social',
    'facebook feed comment': 'social',
    'telegram personal-message': 'messaging',
    'whatsapp message': 'messaging',
  },
};

/** Ids of the same states, as the sidebar's fields hold them. */
export const STATE_NAMES: Readonly<Record<string, string>> = {
  '1': 'new',
  '2': 'open',
  '3': 'pending reminder',
  '4': 'closed',
  '5': 'merged',
  '6': 'removed',
  '7': 'pending close',
};
