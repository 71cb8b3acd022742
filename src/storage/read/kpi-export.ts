import type { BehindLine } from '@/domain/csv/behind-csv';
import { ticketUrl } from '@/domain/csv/tickets-table';
import type { Kpi } from '@/domain/kpi/declaration';
import { ask } from '@/domain/kpi/screen/context';
import { type KpiCsvLine, kpiLines, ticketsIn } from '@/domain/kpi/screen/kpi-lines';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { TicketRef } from '@/domain/tickets/key';
import { database } from '../database';
import { refsOf } from './kpi-source';
import { type KpiReader, loadKpis, type RowWish, rowsWished } from './kpis';

/** Lines of the KPI CSV for a question; none when its period is none. */
export async function readKpiLines(reader: KpiReader, query: KpiQuery): Promise<readonly KpiCsvLine[]> {
  const loaded = await loadKpis(reader, query);
  return (loaded && kpiLines(loaded.source, query)) ?? [];
}

/** The tickets that put anything into the numbers of a question, in the order of their references. */
export async function readTicketsIn(reader: KpiReader, query: KpiQuery): Promise<readonly TicketRef[]> {
  const loaded = await loadKpis(reader, query);
  if (loaded === undefined) return [];
  const refs = await refsOf(reader.db ?? database, loaded.stored, [...ticketsIn(loaded.source, query)]);
  return refs.filter((ref) => ref !== undefined).sort();
}

/** Every row behind one number with its ticket's key, address and subject; `wish` narrows as it does on the screen. */
export async function readBehindLines(
  reader: KpiReader,
  query: KpiQuery,
  id: string,
  wish: RowWish = {},
): Promise<{ readonly kpi: Kpi; readonly lines: readonly BehindLine[] } | undefined> {
  const loaded = await loadKpis(reader, query);
  const asked = loaded && ask(loaded.source, { ...query, kpis: [id] });
  const kpi = asked?.kpis[0];
  if (loaded === undefined || asked === undefined || kpi === undefined) return undefined;
  const db = reader.db ?? database;
  const rows = rowsWished(kpi, asked, loaded.source.calendar.zone, wish);
  const refs = await refsOf(
    db,
    loaded.stored,
    rows.map(({ ticket }) => ticket),
  );
  const known = await db.tickets.bulkGet([...new Set(refs.filter((ref) => ref !== undefined))]);
  const records = new Map(known.flatMap((row) => (row ? [[row.ref, row.record] as const] : [])));
  const { agentNames } = loaded.source.table.dictionary;
  const lines = rows.flatMap((row, i): readonly BehindLine[] => {
    const record = records.get(refs[i] ?? ('' as TicketRef));
    if (record === undefined) return [];
    const { key, facts } = record;
    const name = agentNames[row.agent];
    const url = ticketUrl(key, facts.path?.value);
    return [
      {
        key,
        row,
        ...(facts.subject && { subject: facts.subject.value }),
        ...(url !== undefined && { url }),
        ...(name !== undefined && { agentName: name }),
      },
    ];
  });
  return { kpi, lines };
}
