import type { Vocabulary } from '../contract';

/** States, and priorities of both generations: once a mark, now five words. */
export const vocabulary: Vocabulary = {
  status: { open: 'open', snoozed: 'pending', closed: 'closed' },
  priority: { priority: 'high', true: 'high', low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' },
  channel: {},
};

/** What a part of a conversation is, by its number. */
type Part = 'customer' | 'reply' | 'note' | 'event';

/** Numbers seen in live traffic in May 2026. Others are told as unread, never dropped. */
export const PARTS: Readonly<Record<string, Part>> = {
  '1': 'customer',
  '12': 'customer',
  '2': 'reply',
  '24': 'reply',
  '3': 'note',
  '5': 'event',
  '6': 'event',
  '14': 'event',
  '21': 'event',
  '26': 'event',
  '31': 'event',
  '71': 'event',
};

/** Channels by the number of the part that opened the conversation. */
export const CHANNEL_OF_PART = { '1': 'chat', '12': 'email' } as const;
