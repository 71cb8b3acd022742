import type { Vocabulary } from '../contract';

/** Statuses by the words of the code behind them (Conversation::$statuses); the page gives their numbers. No priorities in the core. */
export const vocabulary: Vocabulary = {
  status: { active: 'open', pending: 'pending', closed: 'closed', spam: 'closed', deleted: 'closed' },
  priority: {},
  channel: { email: 'email', phone: 'phone', chat: 'chat', custom: 'other' },
};

export const STATUS_CODES: Readonly<Record<string, string>> = {
  '1': 'active',
  '2': 'pending',
  '3': 'closed',
  '4': 'spam',
};
