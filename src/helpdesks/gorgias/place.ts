import type { Place } from '../contract';
import { pathOn } from '../kit/url';

/** A ticket opened from a view stands beside it (`/app/views/<view>/<ticket>`); direct links name the ticket alone. */
const TICKET = /^\/app\/(?:views\/\d+|tickets?)\/([1-9]\d*)(?:\/|$)/;
const VIEW = /^\/app\/(?:views(?:\/(\d+))?|tickets)\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = TICKET.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  const view = VIEW.exec(path);
  return view ? { kind: 'queue', site, ...(view[1] ? { id: view[1] } : {}) } : undefined;
}

/** Path of a ticket's page below the origin. */
export const ticketPath = (id: string): string => `/app/ticket/${id}`;
