import type { WordRole } from '@/domain/import/file-words';
import { EVENT_MEANINGS, type EventMeaning } from '@/domain/import/vocabulary';
import { CHANNELS, PRIORITIES, STATUSES } from '@/domain/tickets/facts';
import { t, type Word } from '../../words';
import { channelText, priorityText, statusText } from '../policies/fact-words';

/** What a word of a file can mean. */
export const MEANINGS = {
  status: STATUSES,
  priority: PRIORITIES,
  channel: CHANNELS,
  event: EVENT_MEANINGS,
} as const satisfies Record<WordRole, readonly string[]>;

const EVENT_WORDS = {
  created: 'import.event.created',
  'customer-message': 'import.event.customerMessage',
  'agent-reply': 'import.event.agentReply',
  note: 'import.event.note',
  reopened: 'import.event.reopened',
  assigned: 'import.event.assigned',
  merged: 'import.event.merged',
  none: 'import.event.none',
} as const satisfies Record<EventMeaning, Word>;

/** A meaning in the person's language. */
export function meaningText(role: WordRole, meaning: string): string {
  const one = <T extends string>(list: readonly T[], text: (word: T) => string): string => {
    const known = list.find((word) => word === meaning);
    return known === undefined ? meaning : text(known);
  };
  if (role === 'status') return one(STATUSES, statusText);
  if (role === 'priority') return one(PRIORITIES, priorityText);
  return role === 'channel' ? one(CHANNELS, channelText) : one(EVENT_MEANINGS, (event) => t(EVENT_WORDS[event]));
}
