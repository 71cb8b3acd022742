import { rowReader } from '@/domain/import/rows/row';
import { timeReader } from '@/domain/import/rows/times';
import { readId } from '@/domain/import/values/numbers';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import { zoneClock } from '@/domain/time/written/settle-time';
import { sniff } from '@/import/encoding';
import type { ExportReading } from '@/import/read-export';
import type { ExportSource } from '@/import/source';
import { isProblem, openTable } from '@/import/table';

/** The instant of each ticket's first row, by id, whether or not the row's word is known. */
export async function firstRows(
  source: ExportSource,
  { mapping, recognised }: ExportReading,
  now: Instant,
): Promise<ReadonlyMap<string, Instant>> {
  const began = new Map<string, Instant>();
  const sniffed = await sniff(source, undefined);
  if (mapping === undefined || recognised === undefined || sniffed.kind === 'unreadable') return began;
  const table = await openTable(source, sniffed.encoding);
  if (!('rows' in table)) return began;
  const rowOf = rowReader(mapping);
  const readTime = timeReader({ mapping, format: recognised.format, clock: zoneClock(mapping.zone), asOf: now, now });
  for await (const batch of table.rows()) {
    if (isProblem(batch)) break;
    for (const { cells } of batch) {
      const row = rowOf(cells);
      const id = row.text('id');
      const at = readTime(row, 'eventAt', [])?.at;
      if (id === undefined || at === undefined) continue;
      began.set(readId(id), Math.min(began.get(readId(id)) ?? at, at) as Instant);
    }
  }
  return began;
}

/**
 * A log of events or messages is taken to be whole: nothing happened to its tickets that is not in it. A ticket whose creation it
 * does not tell began with its first row.
 */
export function asWholeLog(
  records: ReadonlyMap<string, TicketRecord>,
  began: ReadonlyMap<string, Instant>,
): { readonly records: readonly TicketRecord[]; readonly notes: readonly string[] } {
  const all = [...records.values()];
  const hasReplies = all.some(({ events }) => events.some((e) => e.kind === 'message' && e.actor.role === 'agent'));
  const isBegun = ({ facts, events }: TicketRecord): boolean =>
    facts.createdAt !== undefined || events.some(({ kind }) => kind === 'created');
  const unbegun = all.filter((record) => !isBegun(record)).length;
  return {
    notes: [
      ...(hasReplies ? ['The log is taken to hold every message of its tickets.'] : []),
      ...(unbegun === 0
        ? []
        : [`The creation of ${unbegun} tickets is not in the log: they begin with their first row.`]),
    ],
    records: all.map((record) => {
      const value = began.get(record.key.id);
      const stamp = { source: 'import', precision: 'exact', seenAt: record.lastSeenAt } as const;
      return {
        ...record,
        ...(hasReplies ? { completeAt: record.lastSeenAt } : {}),
        ...(isBegun(record) || value === undefined
          ? {}
          : { facts: { ...record.facts, createdAt: { ...stamp, value } } }),
      };
    }),
  };
}
