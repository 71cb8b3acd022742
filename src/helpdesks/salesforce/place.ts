import type { Place } from '../contract';
import { pathOn } from '../kit/url';

/** Cases' ids begin with 500: 15 characters, or 18 with three that say how the others are written. */
const TICKET = /^\/lightning\/r\/(?:Case\/)?(500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)(?:\/view)?\/?$/;
const LIST = /^\/lightning\/o\/Case\/(?:list|home)\/?$/;

/** The first 15 characters, which both forms share. */
export const shortId = (id: string): string => id.slice(0, 15);

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = TICKET.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id: shortId(id) };
  const view = url.searchParams.get('filterName');
  return LIST.test(path) ? { kind: 'queue', site, ...(view ? { id: view } : {}) } : undefined;
}

export const ticketPath = (id: string): string => `/lightning/r/Case/${id}/view`;
