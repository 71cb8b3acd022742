import { matchAddress } from '@/domain/packs/address-pattern';
import type { Pack } from '@/domain/packs/pack';
import type { Place } from '../contract';
import { pathOn } from '../kit/url';

/** Id of a place whose address names no ticket: the page itself says which it is. */
export const UNNAMED = '?';

function matchOn(url: URL, site: string, patterns: readonly string[]): { readonly id?: string } | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const address = { path, search: url.search, hash: url.hash };
  for (const pattern of patterns) {
    const found = matchAddress(pattern, address);
    if (found) return found;
  }
  return undefined;
}

export function placeBy({ ticket, queue }: Pack, url: URL, site: string): Place | undefined {
  const found = matchOn(url, site, ticket.url);
  if (found) return { kind: 'ticket', site, id: found.id ?? UNNAMED };
  const list = queue && matchOn(url, site, queue.url);
  return list && { kind: 'queue', site, ...(list.id === undefined ? {} : { id: list.id }) };
}

/** The id of the ticket a link on a page of the site leads to. */
export function idInLink({ ticket }: Pack, href: string, page: URL, site: string): string | undefined {
  if (!URL.canParse(href, page.href)) return undefined;
  return matchOn(new URL(href, page.href), site, ticket.url)?.id;
}

/** Path, query and fragment of an address: where an app routes by the fragment, the path alone leads nowhere. */
export const pathOf = ({ pathname, search, hash }: URL): string =>
  pathname + search + (hash.startsWith('#/') ? hash : '');
