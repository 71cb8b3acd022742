import type { Channel, Priority, Status } from '@/domain/tickets/facts';
import { CHANNEL_WORDS, PRIORITY_WORDS } from '../../kpi/group-words';
import { t, type Word } from '../../words';

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
