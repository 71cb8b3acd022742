import type { Vocabulary } from '../contract';

/** Chatwoot's own statuses and priorities, by its API's words. `pending` is with a bot, `snoozed` comes back at a set time: both pause. */
export const vocabulary: Vocabulary = {
  status: { open: 'open', pending: 'pending', snoozed: 'pending', resolved: 'solved' },
  priority: { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' },
  channel: {
    'channel::email': 'email',
    'channel::webwidget': 'chat',
    'channel::api': 'api',
    'channel::whatsapp': 'messaging',
    'channel::telegram': 'messaging',
    'channel::line': 'messaging',
    'channel::facebookpage': 'social',
    'channel::instagram': 'social',
    'channel::twitterprofile': 'social',
    'channel::tiktok': 'social',
    'channel::twiliosms': 'sms',
    'channel::sms': 'sms',
    'channel::voice': 'phone',
  },
  ratingScale: '5-point',
};
