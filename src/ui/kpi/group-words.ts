import type { Dimension } from '@/domain/kpi/breakdown/dimension';
import { CHANNELS, type Channel, PRIORITIES, type Priority } from '@/domain/tickets/facts';
import { t, type Word } from '../words';

export const CHANNEL_WORDS = {
  email: 'channel.email',
  web: 'channel.web',
  chat: 'channel.chat',
  messaging: 'channel.messaging',
  sms: 'channel.sms',
  phone: 'channel.phone',
  social: 'channel.social',
  api: 'channel.api',
  other: 'channel.other',
} as const satisfies Record<Channel, Word>;

export const PRIORITY_WORDS = {
  low: 'priority.low',
  normal: 'priority.normal',
  high: 'priority.high',
  urgent: 'priority.urgent',
} as const satisfies Record<Priority, Word>;

export const DIMENSION_WORDS = {
  agent: 'dimension.agent',
  team: 'dimension.team',
  channel: 'dimension.channel',
  priority: 'dimension.priority',
  tag: 'dimension.tag',
  helpdesk: 'dimension.helpdesk',
  hour: 'dimension.hour',
  weekday: 'dimension.weekday',
} as const satisfies Record<Dimension, Word>;

const isChannel = (word: string): word is Channel => (CHANNELS as readonly string[]).includes(word);
const isPriority = (word: string): word is Priority => (PRIORITIES as readonly string[]).includes(word);

/** What people call one group of a breakdown. The unknown is called unknown. */
export function groupName(dimension: Dimension, word: string, agentNames: Readonly<Record<string, string>>): string {
  if (word === '') return dimension === 'tag' ? t('group.noTag') : t('group.unknown');
  if (dimension === 'agent') return agentNames[word] ?? word;
  if (dimension === 'channel' && isChannel(word)) return t(CHANNEL_WORDS[word]);
  if (dimension === 'priority' && isPriority(word)) return t(PRIORITY_WORDS[word]);
  return word;
}
