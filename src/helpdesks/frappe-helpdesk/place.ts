import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const TICKET = /^\/helpdesk\/tickets\/([1-9]\d{0,17})\/?$/;
const LIST = /^\/helpdesk\/(?:tickets|home)?\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url) ?? '';
  const id = TICKET.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  const view = url.searchParams.get('view');
  return LIST.test(path) ? { kind: 'queue', site, ...(view ? { id: view } : {}) } : undefined;
}

export const ticketPath = (base: string, id: string): string => `${base}/helpdesk/tickets/${id}`;
