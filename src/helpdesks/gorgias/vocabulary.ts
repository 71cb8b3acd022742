import type { Vocabulary } from '../contract';

/** Gorgias knows open and closed; a snoozed ticket is closed with a date to wake, and waits rather than being solved. */
export const vocabulary: Vocabulary = {
  status: { open: 'open', closed: 'closed', snoozed: 'pending' },
  priority: { critical: 'urgent', urgent: 'urgent', high: 'high', normal: 'normal', low: 'low' },
  channel: {
    email: 'email',
    chat: 'chat',
    contact_form: 'web',
    'contact-form': 'web',
    'help-center': 'web',
    help_center: 'web',
    phone: 'phone',
    aircall: 'phone',
    sms: 'sms',
    whatsapp: 'messaging',
    'facebook-messenger': 'messaging',
    'instagram-direct-message': 'messaging',
    facebook: 'social',
    'facebook-mention': 'social',
    'facebook-recommendations': 'social',
    'instagram-comment': 'social',
    'instagram-ad-comment': 'social',
    'instagram-mention': 'social',
    twitter: 'social',
    'twitter-direct-message': 'social',
    'tiktok-shop': 'social',
    api: 'api',
    'internal-note': 'other',
  },
  ratingScale: '5-point',
};
