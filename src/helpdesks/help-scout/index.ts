import type { Helpdesk } from '../contract';
import { anchors, read } from './page';
import { place } from './place';

/** Help Scout by its pages alone: its API lies on another host, and what the pages hold in their own world is not reached. */
export const helpScout: Helpdesk = {
  id: 'help-scout',
  name: 'Help Scout',
  hosts: { kind: 'saas', matches: ['https://secure.helpscout.net/*'] },
  recognise: ({ url }) =>
    url.hostname === 'secure.helpscout.net' ? { confidence: 1, because: url.hostname, site: url.origin } : undefined,
  place,
  read,
  watch: 'body',
  anchors,
  vocabulary: {
    status: { active: 'open', pending: 'pending', closed: 'closed', spam: 'closed' },
    priority: {},
    channel: { email: 'email', chat: 'chat', phone: 'phone' },
    ratingScale: '3-point',
  },
};
