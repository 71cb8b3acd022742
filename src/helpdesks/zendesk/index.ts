import type { Helpdesk, Page, Place } from '../contract';
import { known } from '../kit/observe';
import { attr } from '../kit/text';
import { history } from './history';
import { activePane, logVersion, ticketIn } from './pane';
import { place } from './place';
import { readQueuePage, rowsIn, rowTicket } from './queue-page';
import { ticketRequests, viewRequests } from './requests';
import { readTicketJson, readViewJson } from './ticket-json';
import { readTicketPage } from './ticket-page';
import { vocabulary } from './vocabulary';

/** Beside the subject of the pane on screen. */
function ticketAnchor(page: Page, id: string): Element | undefined {
  const pane = activePane(page.doc);
  if (!pane || ticketIn(pane, page.doc) !== id) return undefined;
  const subject = pane.querySelector('[data-test-id="omni-header-subject"], [data-test-id="ticket-pane-subject"]');
  return subject ?? undefined;
}

/** The subject's cell: the row itself owns hover and selection colours. */
const rowAnchors = (doc: Document) =>
  rowsIn(doc).flatMap((row) => {
    const id = rowTicket(row);
    return id ? [{ id, element: row.querySelector('[data-test-id="ticket-table-cells-subject"]') ?? row }] : [];
  });

export const zendesk: Helpdesk = {
  id: 'zendesk',
  name: 'Zendesk',
  hosts: { kind: 'saas', matches: ['https://*.zendesk.com/agent/*'] },
  recognise({ url }) {
    return /\.zendesk\.com$/.test(url.hostname) && url.pathname.startsWith('/agent')
      ? { confidence: 1, because: url.hostname, site: url.origin }
      : undefined;
  },
  place,
  read: (page: Page, where: Place) =>
    where.kind === 'ticket' ? readTicketPage(page, where) : readQueuePage(page, where),
  watch: 'body',
  anchors: (page, where) =>
    where.kind === 'ticket'
      ? { ...known({ ticket: ticketAnchor(page, where.id) }), rows: [] }
      : { rows: rowAnchors(page.doc) },
  version({ doc }, where) {
    const pane = where.kind === 'ticket' ? activePane(doc) : undefined;
    return pane ? logVersion(pane) : '';
  },
  /** Zendesk's own switch; the operating system's setting disagrees with it. */
  theme({ doc }) {
    const theme =
      attr(doc, 'html[data-theme]', 'data-theme') ?? attr(doc, 'html[data-color-scheme]', 'data-color-scheme');
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  },
  json: {
    requests: (where) => (where.kind === 'ticket' ? ticketRequests(where.id) : viewRequests(where.id)),
    read: (where, answers, page) =>
      where.kind === 'ticket' ? readTicketJson(where, answers, page) : readViewJson(where, answers, page),
    history,
  },
  vocabulary,
};
