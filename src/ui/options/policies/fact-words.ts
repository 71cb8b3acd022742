import type { Channel, Priority, Status } from '@/domain/tickets/facts';
import { t, type Word } from '../../words';

const PRIORITY_WORDS = {
  low: 'priority.low',
  normal: 'priority.normal',
  high: 'priority.high',
  urgent: 'priority.urgent',
} as const satisfies Record<Priority, Word>;

const CHANNEL_WORDS = {
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

const STATUS_WORDS = {
  new: 'options.status.new',
  open: 'options.status.open',
  pending: 'options.status.pending',
  hold: 'options.status.hold',
  solved: 'options.status.solved',
  closed: 'options.status.closed',
} as const satisfies Record<Status, Word>;

export const priorityText = (priority: Priority): string => t(PRIORITY_WORDS[priority]);
export const channelText = (channel: Channel): string => t(CHANNEL_WORDS[channel]);
export const statusText = (status: Status): string => t(STATUS_WORDS[status]);
