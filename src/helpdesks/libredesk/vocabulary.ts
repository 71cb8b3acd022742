import type { Vocabulary } from '../contract';

/** LibreDesk's own statuses, and the categories statuses of a desk's own belong to. */
export const vocabulary: Vocabulary = {
  status: { open: 'open', snoozed: 'pending', waiting: 'pending', resolved: 'solved', closed: 'closed' },
  priority: { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' },
  channel: { email: 'email', livechat: 'chat', chat: 'chat' },
  ratingScale: '5-point',
};
