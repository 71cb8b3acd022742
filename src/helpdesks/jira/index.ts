import type { Helpdesk } from '../contract';
import { history } from './history';
import { readTicketJson } from './json';
import { anchors, read, recognise, theme, version, viewer } from './page';
import { place } from './place';
import { ticketRequests } from './requests';
import { vocabulary } from './vocabulary';

/** Jira Service Management, Cloud and Data Center. Its pages say which ticket is on screen, its documented API the rest. */
export const jira: Helpdesk = {
  id: 'jira',
  name: 'Jira Service Management',
  hosts: { kind: 'saas', matches: ['https://*.atlassian.net/*'] },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  theme,
  viewer,
  version,
  json: {
    requests: (where) => (where.kind === 'ticket' ? ticketRequests(where.site, where.id) : []),
    read: (where, answers, page) =>
      where.kind === 'ticket' ? readTicketJson(where, answers, page) : { observations: [], missing: [] },
    history,
  },
  vocabulary,
};
