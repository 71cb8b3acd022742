import type { Table } from 'dexie';
import type { PackedTicketRow, TicketRow } from '../rows';
import { packRecord, unpackRecord } from './packed-record';

export const packRow = ({ ref, lastSeenAt, record }: TicketRow): PackedTicketRow => ({
  ref,
  lastSeenAt,
  packed: packRecord(record),
});

function unpackRow({ ref, lastSeenAt, packed }: PackedTicketRow): TicketRow {
  const record = unpackRecord(ref, packed);
  return { ref, site: record.key.site, lastSeenAt, record };
}

/** Has a table of tickets give its rows unpacked, however it is asked. */
export function readUnpacked(tickets: Pick<Table, 'hook'>): void {
  tickets.hook('reading', (row: PackedTicketRow | undefined) => row && unpackRow(row));
}
