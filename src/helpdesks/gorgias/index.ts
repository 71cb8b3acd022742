import type { Helpdesk, Page, Place, Reading } from '../contract';
import { history } from './history';
import { place } from './place';
import { ticketRequests } from './requests';
import { readTicketJson, readViewJson } from './ticket-json';
import { vocabulary } from './vocabulary';

/** Gorgias' classes are generated and nothing in its pages is known to stay: the URL says which ticket, the JSON the rest. */
function read(page: Page, where: Place): Reading {
  const root = page.doc.querySelector('#app-root');
  if (!root || root.childElementCount === 0) return { kind: 'not-ready', why: 'loading' };
  return { kind: 'read', observations: [], missing: where.kind === 'ticket' ? ['ticket'] : ['rows'] };
}

const viewRequests = (id: string | undefined) =>
  id === undefined
    ? []
    : [{ name: 'items', path: `/api/views/${id}/items?limit=30`, as: 'json' as const, isRequired: true }];

const MINUTE_MS = 60_000;

/** Nothing in the page is known to change with the ticket: while the page changes at all, the ticket is asked for once a minute. */
const version = ({ doc, now }: Page): string =>
  doc.visibilityState === 'hidden' ? '' : String(Math.floor(now / MINUTE_MS));

export const gorgias: Helpdesk = {
  id: 'gorgias',
  name: 'Gorgias',
  hosts: { kind: 'saas', matches: ['https://*.gorgias.com/app/*'] },
  recognise: ({ url }) =>
    url.hostname.endsWith('.gorgias.com') && url.pathname.startsWith('/app')
      ? { confidence: 1, because: url.hostname, site: url.origin }
      : undefined,
  place,
  read,
  watch: '#app-root',
  anchors: () => ({ rows: [] }),
  version,
  json: {
    isUnproven: true,
    requests: (where) => (where.kind === 'ticket' ? ticketRequests(where.id) : viewRequests(where.id)),
    read: (where, answers, page) =>
      where.kind === 'ticket' ? readTicketJson(where, answers, page) : readViewJson(where, answers, page),
    history,
  },
  vocabulary,
};
