import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const CONVERSATION = /^\/conversation\/([1-9]\d{0,17})\/?$/;
const FOLDER = /^\/mailbox\/([1-9]\d*)(?:\/([1-9]\d*))?\/?$/;
const OTHER_LISTS = /^\/(?:search|customers\/[1-9]\d*)\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = CONVERSATION.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  const folder = FOLDER.exec(path);
  if (folder) return { kind: 'queue', site, id: [folder[1], folder[2]].filter(Boolean).join('/') };
  return OTHER_LISTS.test(path) ? { kind: 'queue', site } : undefined;
}

export const ticketPath = (base: string, id: string): string => `${base}/conversation/${id}`;
