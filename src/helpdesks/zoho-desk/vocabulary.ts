import type { Status } from '@/domain/tickets/facts';
import type { Vocabulary } from '../contract';

/** Stock statuses. An account's own each belong to one of three types, which is known in every language. */
export const vocabulary: Vocabulary = {
  status: { open: 'open', 'on hold': 'hold', escalated: 'open', closed: 'closed' },
  priority: { high: 'high', medium: 'normal', low: 'low' },
  channel: {
    email: 'email',
    phone: 'phone',
    web: 'web',
    web_form: 'web',
    chat: 'chat',
    whatsapp: 'messaging',
    telegram: 'messaging',
    facebook: 'social',
    twitter: 'social',
    instagram: 'social',
    forums: 'other',
  },
};

export const TYPES: Readonly<Record<string, Status>> = {
  open: 'open',
  'on hold': 'hold',
  onhold: 'hold',
  closed: 'closed',
};
