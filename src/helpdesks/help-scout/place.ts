import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const TICKET = /^\/conversations?\/([1-9]\d{0,17})(?:\/([1-9]\d{0,17}))?\/?$/;
const FOLDER = /^\/mailbox\/([^/]+)(?:\/([^/]+))?/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = TICKET.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  const folder = FOLDER.exec(path);
  return folder ? { kind: 'queue', site, id: folder[2] ? `${folder[1]}/${folder[2]}` : `${folder[1]}` } : undefined;
}

/** The number people say, which an address holds after the id. */
export const numberIn = (url: URL): string | undefined => TICKET.exec(url.pathname)?.[2];

export const ticketPath = (id: string, number: string | undefined): string =>
  `/conversation/${id}${number === undefined ? '' : `/${number}`}`;
