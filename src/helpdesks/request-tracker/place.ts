import type { Place } from '../contract';
import { idParameter, pathOn } from '../kit/url';

/** Pages about one ticket all carry its id; bulk pages and new-ticket forms do not. */
const TICKET_PAGES = /^\/Ticket\/(Display|History|Update|Modify\w*|ShowEmailRecord)\.html$/;
const QUEUE_PAGES = /^\/(index\.html|Search\/(Results|Bulk|Simple)\.html|Dashboards\/.*)?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = TICKET_PAGES.test(path) ? idParameter(url, 'id') : undefined;
  if (id) return { kind: 'ticket', site, id };
  return QUEUE_PAGES.test(path) ? { kind: 'queue', site } : undefined;
}

/** Path and query of a ticket's page below the origin; `base` is the install's WebPath. */
export const ticketPath = (base: string, id: string): string => `${base}/Ticket/Display.html?id=${id}`;
