import type { Place } from '../contract';

const HOST = /^desk\.zoho\.(?:com|eu|in|com\.au|jp|ca|sa|com\.cn)$/;
const ID = '([1-9]\\d{5,24})';
const TICKET = new RegExp(`^/agent/([^/]+)/(?:(?:[^/]+/)?tickets/details|tickets)/${ID}(?:/|$)`);
const LIST = /^\/agent\/([^/]+)\/[^/]+\/tickets(?:\/list(?:\/([^/]+))?)?\/?$/;
/** The interface of before keeps its pages behind `#`. */
const OLD = /^\/support\/([^/]+)\/ShowHomePage\.do$/;
const OLD_TICKET = new RegExp(`^#Cases/dv/${ID}(?:/|$)`);

/** The portal's name in a site (`https://desk.zoho.eu/acme`). */
export const portalOf = (site: string): string => site.slice(site.lastIndexOf('/') + 1);

/** Any place on any portal: one address serves them all. */
export function placeAnywhere(url: URL): Place | undefined {
  if (!HOST.test(url.hostname)) return undefined;
  const siteOf = (portal: string | undefined) => `${url.origin}/${portal}`;
  const ticket = TICKET.exec(url.pathname);
  if (ticket?.[2]) return { kind: 'ticket', site: siteOf(ticket[1]), id: ticket[2] };
  const old = OLD.exec(url.pathname)?.[1];
  const id = OLD_TICKET.exec(url.hash)?.[1];
  if (old && id) return { kind: 'ticket', site: siteOf(old), id };
  const list = LIST.exec(url.pathname);
  return list ? { kind: 'queue', site: siteOf(list[1]), ...(list[2] ? { id: list[2] } : {}) } : undefined;
}

export function place(url: URL, site: string): Place | undefined {
  const found = placeAnywhere(url);
  return found?.site === site ? found : undefined;
}

/** Path of a ticket's page below the origin. */
export const ticketPath = (site: string, id: string): string => `/agent/${portalOf(site)}/tickets/${id}`;
