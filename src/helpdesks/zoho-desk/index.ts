import type { Helpdesk } from '../contract';
import { history } from './history';
import { readTicketJson, readViewJson } from './json';
import { anchors, read, version } from './page';
import { place, placeAnywhere } from './place';
import { ticketRequests, viewRequests } from './requests';
import { vocabulary } from './vocabulary';

const DOMAINS = ['com', 'eu', 'in', 'com.au', 'jp', 'ca', 'sa', 'com.cn'];

/** Zoho Desk, by the API its own pages use. */
export const zohoDesk: Helpdesk = {
  id: 'zoho-desk',
  name: 'Zoho Desk',
  hosts: { kind: 'saas', matches: DOMAINS.map((domain) => `https://desk.zoho.${domain}/*`) },
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
    isUnproven: true,
    requests: (where) =>
      where.kind === 'ticket' ? ticketRequests(where.site, where.id) : viewRequests(where.site, where.id),
    read: (where, answers, page) =>
      where.kind === 'ticket' ? readTicketJson(where, answers, page) : readViewJson(where, answers, page),
    history,
  },
  vocabulary,
};
