import type { Place } from '../contract';

const HOST = /^app(?:\.(?:eu|au))?\.intercom\.com$/;
const TICKET = /^\/a\/inbox\/([a-z0-9]+)\/(?:.+\/)?conversation\/([1-9]\d{0,24})(?:\/|$)/;
const QUEUE = /^\/a\/inbox\/([a-z0-9]+)\/inbox(?:\/((?!(?:.*\/)?conversation(?:\/|$)).+?))?\/?$/;
/** The interface of before 2022. */
const OLD = /^\/a\/apps\/([a-z0-9]+)\/inbox\/(?:.+\/)?conversations\/([1-9]\d{0,24})(?:\/|$)/;

/** The workspace's id in a site (`https://app.intercom.com/abc123`). */
export const appOf = (site: string): string => site.slice(site.lastIndexOf('/') + 1);

/** Any place of any workspace: one address serves them all. */
export function placeAnywhere(url: URL): Place | undefined {
  if (!HOST.test(url.hostname)) return undefined;
  const ticket = TICKET.exec(url.pathname) ?? OLD.exec(url.pathname);
  if (ticket?.[2]) return { kind: 'ticket', site: `${url.origin}/${ticket[1]}`, id: ticket[2] };
  const queue = QUEUE.exec(url.pathname);
  return queue
    ? { kind: 'queue', site: `${url.origin}/${queue[1]}`, ...(queue[2] ? { id: queue[2] } : {}) }
    : undefined;
}

export function place(url: URL, site: string): Place | undefined {
  const found = placeAnywhere(url);
  return found?.site === site ? found : undefined;
}

/** Path of a conversation's page below the origin. */
export const ticketPath = (site: string, id: string): string => `/a/inbox/${appOf(site)}/inbox/conversation/${id}`;
