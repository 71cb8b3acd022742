import type { Collection } from 'dexie';
import { keyOf, type TicketKey, type TicketRef } from '@/domain/tickets/key';
import type { HelpclockDatabase } from '../database';
import type { PackedTicketRow, TicketRow } from '../rows';

type Tickets = Pick<HelpclockDatabase, 'tickets'>;
type Site = Pick<TicketKey, 'helpdesk' | 'site'>;

/** References of a site lie together: from its own up to what follows the separator. */
const boundsOf = ({ helpdesk, site }: Site): readonly [first: TicketRef, behind: TicketRef] => [
  `${helpdesk}|${site}|`,
  `${helpdesk}|${site}}`,
];

export function ticketsOfSite({ tickets }: Tickets, of: Site): Collection<TicketRow, TicketRef, PackedTicketRow> {
  const [first, behind] = boundsOf(of);
  return tickets.where('ref').between(first, behind, true, false);
}

/** Sites of which there are tickets. Asks the store once for each. */
export async function sitesStored({ tickets }: Tickets): Promise<readonly Site[]> {
  const sites: Site[] = [];
  for (let behind = ''; ; ) {
    const [ref] = await tickets.where('ref').aboveOrEqual(behind).limit(1).primaryKeys();
    if (ref === undefined) return sites;
    const { helpdesk, site } = keyOf(ref);
    sites.push({ helpdesk, site });
    [, behind] = boundsOf({ helpdesk, site });
  }
}
