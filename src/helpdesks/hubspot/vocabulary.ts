import type { Vocabulary } from '../contract';

/** Labels of the default pipeline's stages. Stages of other pipelines are each account's own: closed ones are known, the rest is mapped. */
export const vocabulary: Vocabulary = {
  status: {
    new: 'new',
    'waiting on contact': 'pending',
    'waiting on us': 'open',
    closed: 'closed',
    open: 'open',
    'in progress': 'open',
  },
  priority: { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' },
  channel: {
    chat: 'chat',
    email: 'email',
    form: 'web',
    phone: 'phone',
    calling: 'phone',
    whatsapp: 'messaging',
    fb_messenger: 'messaging',
    sms: 'sms',
  },
  ratingScale: '5-point',
};

/** Stage ids of the default pipeline (`0`), where the stages themselves are refused. */
export const DEFAULT_STAGES: Readonly<Record<string, string>> = {
  '1': 'New',
  '2': 'Waiting on contact',
  '3': 'Waiting on us',
  '4': 'Closed',
};
