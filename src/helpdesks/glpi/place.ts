import type { Place } from '../contract';
import { idParameter, pathOn } from '../kit/url';

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url)?.toLowerCase();
  if (path === '/front/ticket.form.php') {
    const id = idParameter(url, 'id');
    return id ? { kind: 'ticket', site, id } : undefined;
  }
  return path === '/front/ticket.php' ? { kind: 'queue', site } : undefined;
}

export const ticketPath = (base: string, id: string): string => `${base}/front/ticket.form.php?id=${id}`;
