import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const APP = /^\/agent\/(?:index\.php)?$/;
const TICKET = /^#Conversation;(?:.*;)?id=([A-Za-z0-9_-]{1,60})(?:;|$)/;
const LIST = /^#(?:Conversations|Tickets|ticketsGrid)\b/i;

/** Everything lies behind `#`, with `;` between the parts. */
export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined || !APP.test(path)) return undefined;
  const id = TICKET.exec(url.hash)?.[1];
  if (id) return { kind: 'ticket', site, id };
  return LIST.test(url.hash) ? { kind: 'queue', site } : undefined;
}

export const ticketPath = (id: string): string => `/agent/#Conversation;id=${id}`;
