import type { Place } from '../contract';
import { pathOn } from '../kit/url';

/** `/en/member/ticket/view/5`: the language and the agents' prefix stand before; the prefix is the desk's choice. */
const TICKET = /^(\/[a-z]{2}(?:[_-][A-Za-z]{2})?\/[\w-]+)\/ticket\/view\/([1-9]\d{0,17})(?:\/|$)/;
const LIST = /^(\/[a-z]{2}(?:[_-][A-Za-z]{2})?\/[\w-]+)\/tickets\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url) ?? '';
  const id = TICKET.exec(path)?.[2];
  if (id && !path.includes('/customer/')) return { kind: 'ticket', site, id };
  return LIST.test(path) && !path.includes('/customer/') ? { kind: 'queue', site } : undefined;
}

/** Language and prefix of the page: its addresses all begin with them. */
export function prefixOf(url: URL, site: string): string | undefined {
  const path = pathOn(site, url) ?? '';
  return TICKET.exec(path)?.[1] ?? LIST.exec(path)?.[1];
}
