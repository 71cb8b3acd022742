import type { Status } from '@/domain/tickets/facts';
import type { Vocabulary } from '../contract';

/** English words of the stock states, priorities by number, and contact types. */
export const vocabulary: Vocabulary = {
  status: {
    new: 'new',
    open: 'open',
    'in progress': 'open',
    'work in progress': 'open',
    'awaiting info': 'pending',
    'on hold': 'hold',
    pending: 'hold',
    resolved: 'solved',
    closed: 'closed',
    'closed complete': 'closed',
    'closed incomplete': 'closed',
    'closed skipped': 'closed',
    canceled: 'closed',
    cancelled: 'closed',
  },
  priority: { '1': 'urgent', '2': 'high', '3': 'normal', '4': 'low', '5': 'low' },
  channel: {
    email: 'email',
    phone: 'phone',
    'self-service': 'web',
    self_service: 'web',
    web: 'web',
    chat: 'chat',
    virtual_agent: 'chat',
    social: 'social',
    'walk-in': 'other',
    integration: 'api',
    monitoring: 'api',
  },
};

/** An incident's states by number, the same in every language. Other tables number theirs differently. */
export const INCIDENT_STATES: Readonly<Record<string, Status>> = {
  '1': 'new',
  '2': 'open',
  '3': 'hold',
  '6': 'solved',
  '7': 'closed',
  '8': 'closed',
};
