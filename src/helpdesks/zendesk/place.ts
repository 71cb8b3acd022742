import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const TICKET = /^\/agent\/tickets\/([1-9]\d*)(?:\/|$)/;
const VIEW = /^\/agent\/filters\/([^/]+)/;
const OTHER_LISTS =
  /^\/agent\/(?:dashboard|search)(?:\/|$)|^\/agent\/.+\/(?:organization\/tickets|requested_tickets|assigned_tickets)$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = TICKET.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  const view = VIEW.exec(path)?.[1];
  if (view) return { kind: 'queue', site, id: view };
  return OTHER_LISTS.test(path) ? { kind: 'queue', site } : undefined;
}

/** Path of a ticket's page below the origin. */
export const ticketPath = (id: string): string => `/agent/tickets/${id}`;
