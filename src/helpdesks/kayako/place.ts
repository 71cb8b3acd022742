import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const TICKET = /^\/agent\/conversations\/([1-9]\d{0,17})(?:\/|$)/;
/** `view/2` is the second view, not ticket 2. */
const VIEW = /^\/agent\/conversations(?:\/view\/(\d+)(?:\/page\/\d+)?)?\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = TICKET.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  const view = VIEW.exec(path);
  return view ? { kind: 'queue', site, ...(view[1] ? { id: view[1] } : {}) } : undefined;
}

/** Path of a ticket's page below the origin. */
export const ticketPath = (id: string): string => `/agent/conversations/${id}`;
