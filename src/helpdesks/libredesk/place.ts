import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const INBOX = /^\/inboxes\/((?:assigned|unassigned|all|mentioned|search)|(?:teams|views)\/[^/]+)/;
const CONVERSATION = new RegExp(`^/inboxes/(?:[a-z]+|(?:teams|views)/[^/]+)/conversation/(${UUID})/?$`, 'i');

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url) ?? '';
  const id = CONVERSATION.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id: id.toLowerCase() };
  const inbox = INBOX.exec(path);
  return inbox?.[1] && /^\/?$/.test(path.slice(inbox[0].length)) ? { kind: 'queue', site, id: inbox[1] } : undefined;
}

export const ticketPath = (base: string, id: string): string => `${base}/inboxes/all/conversation/${id}`;
