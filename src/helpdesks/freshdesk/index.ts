import type { Helpdesk, Page } from '../contract';
import { known } from '../kit/observe';
import { history } from './history';
import { place } from './place';
import { readQueuePage, rowAnchors } from './queue-page';
import { ticketRequests } from './requests';
import { readTicketJson } from './ticket-json';
import { idShown, readTicketPage, threadVersion } from './ticket-page';
import { vocabulary } from './vocabulary';

/** Marks of the agent pages, for accounts on a domain of their own. */
const MARKS = [
  '[data-test-id="tkt-properties-status"]',
  '#mainactionbar .page-actions__left',
  'fw-tickets-mfe',
  '.left-nav-mfe',
  '.tickets__list',
  '[data-test-id^="ticket-row-"]',
].join(',');

const HEADING = '.sentiment-ticket-heading, .ticket-subject-heading';

const ticketAnchor = (page: Page, id: string): Element | undefined =>
  (idShown(page) === id ? page.doc.querySelector(HEADING) : undefined) ?? undefined;

export const freshdesk: Helpdesk = {
  id: 'freshdesk',
  name: 'Freshdesk',
  hosts: { kind: 'saas', matches: ['https://*.freshdesk.com/a/*'] },
  recognise({ url, doc }) {
    if (!url.pathname.startsWith('/a/')) return undefined;
    if (url.hostname.endsWith('.freshdesk.com')) return { confidence: 1, because: url.hostname, site: url.origin };
    return doc.querySelector(MARKS) ? { confidence: 0.9, because: 'page marks', site: url.origin } : undefined;
  },
  place,
  read: (page, where) => (where.kind === 'ticket' ? readTicketPage(page, where) : readQueuePage(page, where)),
  watch: 'body',
  anchors: (page, where) =>
    where.kind === 'ticket'
      ? { ...known({ ticket: ticketAnchor(page, where.id) }), rows: [] }
      : { rows: rowAnchors(page.doc) },
  version: (page, where) => (where.kind === 'ticket' ? threadVersion(page) : ''),
  json: {
    requests: (where) => (where.kind === 'ticket' ? ticketRequests(where.id) : []),
    read: (where, answers, page) =>
      where.kind === 'ticket' ? readTicketJson(where, answers, page) : { observations: [], missing: [] },
    history,
  },
  vocabulary,
};
