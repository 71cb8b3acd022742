import type { Place } from '../contract';
import { idParameter, pathOn, query } from '../kit/url';

/** The agent panel only: `/tickets.php` without `/scp` is the customer's side. */
const TICKETS = /^\/scp\/tickets\.php$/;
const HOME = /^\/scp\/(?:index\.php)?$/;
/** What `tickets.php` is asked for besides showing: forms, exports, printing. */
const FORMS: readonly string[] = ['open', 'export', 'print'];

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  if (HOME.test(path)) return { kind: 'queue', site };
  const asked = query(url);
  if (!TICKETS.test(path) || FORMS.includes(asked.get('a') ?? '')) return undefined;
  const id = idParameter(url, 'id');
  if (id) return { kind: 'ticket', site, id };
  if (asked.has('id')) return undefined;
  const queue = idParameter(url, 'queue') ?? /^\w+$/.exec(asked.get('status') ?? '')?.[0];
  return { kind: 'queue', site, ...(queue ? { id: queue } : {}) };
}

/** Path and query of a ticket's page below the origin; `base` is the install's root. */
export const ticketPath = (base: string, id: string): string => `${base}/scp/tickets.php?id=${id}`;
