import type { SlaMetric } from '@/domain/tickets/observation';
import type { Vocabulary } from '../contract';

/** Status categories, English labels of the stock statuses, and `via.channel` words with the labels pages and exports use. */
export const vocabulary: Vocabulary = {
  status: {
    new: 'new',
    open: 'open',
    pending: 'pending',
    hold: 'hold',
    'on-hold': 'hold',
    solved: 'solved',
    closed: 'closed',
    deleted: 'closed',
  },
  priority: { urgent: 'urgent', high: 'high', normal: 'normal', low: 'low' },
  channel: {
    email: 'email',
    mail: 'email',
    web: 'web',
    'web form': 'web',
    web_widget: 'web',
    web_form: 'web',
    help_center: 'web',
    mobile: 'web',
    mobile_sdk: 'web',
    chat: 'chat',
    native_messaging: 'messaging',
    messaging: 'messaging',
    whatsapp: 'messaging',
    line: 'messaging',
    telegram: 'messaging',
    viber: 'messaging',
    wechat: 'messaging',
    facebook_messenger: 'messaging',
    sms: 'sms',
    text: 'sms',
    voice: 'phone',
    phone: 'phone',
    phone_call_inbound: 'phone',
    phone_call_outbound: 'phone',
    voicemail: 'phone',
    facebook: 'social',
    twitter: 'social',
    instagram_dm: 'social',
    api: 'api',
    web_service: 'api',
    closed_ticket: 'other',
    side_conversation: 'other',
  },
  ratingScale: 'good-bad',
};

/** Zendesk's SLA metrics by ours. Three of its clocks end with the solve. */
export const SLA_METRIC_OF: Readonly<Record<string, SlaMetric>> = {
  first_reply_time: 'first_reply',
  next_reply_time: 'next_reply',
  periodic_update_time: 'periodic_update',
  pausable_update_time: 'periodic_update',
  requester_wait_time: 'resolution',
  agent_work_time: 'resolution',
  total_resolution_time: 'resolution',
};
