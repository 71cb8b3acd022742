import { behindCsv } from '@/domain/csv/behind-csv';
import { kpiCsv } from '@/domain/csv/kpi-csv';
import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { offsetsOf } from '@/domain/time/offsets';
import { readBehindLines, readKpiLines, readTicketsIn } from '@/storage/read/kpi-export';
import type { KpiReader } from '@/storage/read/kpis';
import { csvFile } from './csv-file';
import { type Drill, drillQuery } from './drill';
import { ticketsFile } from './export-tickets';

/** Separator and the team's wall clock, as the settings have them. */
function formatOf({ settings, locale }: KpiReader) {
  const { offsetAt } = offsetsOf(calendarOf(settings, locale).zone);
  return {
    format: { separator: settings.csvSeparator, hasBom: true },
    offsetAt: (at: number) => offsetAt(Math.floor(at / 1000)) / 60,
  };
}

/** The KPI CSV of a question: what its screen shows, every breakdown and every step of the trend. */
export async function kpiFile(reader: KpiReader, query: KpiQuery): Promise<Blob> {
  const { format, offsetAt } = formatOf(reader);
  return csvFile(kpiCsv(await readKpiLines(reader, query), format, offsetAt));
}

/** Every row a drill shows, so that its number can be computed again. Undefined when there is no such number. */
export async function behindFile(reader: KpiReader, query: KpiQuery, drill: Drill): Promise<Blob | undefined> {
  const { format, offsetAt } = formatOf(reader);
  const found = await readBehindLines(reader, drillQuery(query, drill), drill.kpi, drill);
  return found && csvFile(behindCsv(found.kpi, found.lines, format, offsetAt));
}

/** The Tickets CSV of the tickets that put anything into the numbers of a question. */
export async function ticketsOfFile(reader: KpiReader, query: KpiQuery): Promise<Blob> {
  return ticketsFile(reader.settings, reader.now, await readTicketsIn(reader, query));
}
