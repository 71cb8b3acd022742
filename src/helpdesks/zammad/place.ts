import type { Place } from '../contract';
import { pathOn } from '../kit/url';

/** The classic interface lives behind `#`, the new ones below `/desktop` and `/mobile`. */
const CLASSIC_TICKET = /^#ticket\/zoom\/([1-9]\d{0,17})(?:\/|$)/;
const CLASSIC_LIST = /^#(?:ticket\/view(?:\/([\w-]+))?|search)(?:\/|$)/;
const NEW_TICKET = /^\/(?:desktop|mobile)\/tickets\/([1-9]\d{0,17})(?:\/|$)/;
const NEW_LIST = /^\/(?:desktop|mobile)\/(?:tickets\/view(?:\/([\w-]+))?|search(?:\/.*)?)\/?$/;

function placed(site: string, ticket: RegExpExecArray | null, list: RegExpExecArray | null): Place | undefined {
  if (ticket?.[1]) return { kind: 'ticket', site, id: ticket[1] };
  return list ? { kind: 'queue', site, ...(list[1] ? { id: list[1] } : {}) } : undefined;
}

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  if (path === '/') return placed(site, CLASSIC_TICKET.exec(url.hash), CLASSIC_LIST.exec(url.hash));
  return placed(site, NEW_TICKET.exec(path), NEW_LIST.exec(path));
}

/** Path of a ticket's page below the origin, as both interfaces find it. */
export const ticketPath = (base: string, id: string): string => `${base}/#ticket/zoom/${id}`;
