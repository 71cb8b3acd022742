import type { Vocabulary } from '../contract';

/**
 * RT's default lifecycle, priority names and their default numbers, and the channel words of a "Channel" custom field.
 * Lifecycles are configurable: other statuses stay raw until the user maps them.
 */
export const vocabulary: Vocabulary = {
  status: {
    new: 'new',
    open: 'open',
    stalled: 'pending',
    resolved: 'solved',
    rejected: 'closed',
    deleted: 'closed',
  },
  priority: { low: 'low', medium: 'normal', high: 'high', '0': 'low', '50': 'normal', '100': 'high' },
  channel: {
    email: 'email',
    'e-mail': 'email',
    mail: 'email',
    web: 'web',
    portal: 'web',
    form: 'web',
    chat: 'chat',
    phone: 'phone',
    telephone: 'phone',
    sms: 'sms',
    whatsapp: 'messaging',
    messenger: 'messaging',
    twitter: 'social',
    facebook: 'social',
    api: 'api',
  },
};

/** Names (as `wordKey` gives them) of custom fields that hold tags or the channel. */
export const TAG_FIELDS: readonly string[] = ['tags', 'tag', 'labels', 'label', 'keywords', 'schlagworte', 'etiketler'];
export const CHANNEL_FIELDS: readonly string[] = ['channel', 'source', 'kanal', 'canal', 'how reported'];
