import { currentFacts } from '@/domain/tickets/current-facts';
import type { TicketRef } from '@/domain/tickets/key';
import { database } from '@/storage/database';
import { ticketUrl } from '@/storage/ticket-url';

/** What a list calls a ticket. */
export interface TicketName {
  readonly number: string;
  readonly subject?: string;
  readonly url?: string;
}

/** The names of tickets; of those deleted meanwhile there is none. */
export async function ticketNames(refs: readonly TicketRef[]): Promise<ReadonlyMap<TicketRef, TicketName>> {
  const rows = await database.tickets.bulkGet([...new Set(refs)]);
  return new Map(
    rows.flatMap((row) => {
      if (!row) return [];
      const { subject, number, path } = currentFacts(row.record);
      const url = ticketUrl({ site: row.site, ...(path === undefined ? {} : { path }) });
      const name = {
        number: `#${number ?? row.record.key.id}`,
        ...(subject === undefined ? {} : { subject }),
        ...(url === undefined ? {} : { url }),
      };
      return [[row.ref, name] as const];
    }),
  );
}
