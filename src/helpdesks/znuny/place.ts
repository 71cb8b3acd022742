import type { Place } from '../contract';
import { idParameter, pathOn, query } from '../kit/url';

const LISTS =
  /^Agent(?:Dashboard|Ticket(?:Queue|Service|Search|(?:Status|Escalation|Locked|Watch|Responsible|Owner|)View))$/;

export function place(url: URL, site: string): Place | undefined {
  if (!/^\/index\.pl$/.test(pathOn(site, url) ?? '')) return undefined;
  const asked = query(url);
  const action = asked.get('Action') ?? '';
  if (action === 'AgentTicketZoom') {
    const id = idParameter(url, 'TicketID');
    return id ? { kind: 'ticket', site, id } : undefined;
  }
  if (!LISTS.test(action)) return undefined;
  const queue = idParameter(url, 'QueueID');
  return { kind: 'queue', site, ...(queue ? { id: queue } : {}) };
}

export const ticketPath = (base: string, id: string): string =>
  `${base}/index.pl?Action=AgentTicketZoom;TicketID=${id}`;
