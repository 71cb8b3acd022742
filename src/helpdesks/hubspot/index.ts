import type { Helpdesk } from '../contract';
import { history } from './history';
import { anchors, read, version } from './page';
import { place, placeAnywhere } from './place';
import { ticketRequests } from './requests';
import { readTicketJson } from './ticket-json';
import { vocabulary } from './vocabulary';

export const hubspot: Helpdesk = {
  id: 'hubspot',
  name: 'HubSpot Service Hub',
  // Regional hosts (app-eu1, app-na2 …) cannot be told from others by a match pattern.
  hosts: { kind: 'saas', matches: ['https://*.hubspot.com/*'] },
  recognise({ url }) {
    const found = placeAnywhere(url);
    return found && { confidence: 1, because: url.hostname, site: found.site };
  },
  place,
  read,
  watch: 'body',
  anchors,
  version,
  json: {
    requests: (where) => (where.kind === 'ticket' ? ticketRequests(where.site, where.id) : []),
    read: (where, answers, page) =>
      where.kind === 'ticket' ? readTicketJson(where, answers, page) : { observations: [], missing: [] },
    history,
  },
  vocabulary,
};
