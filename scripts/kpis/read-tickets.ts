import type { ImportChoices } from '@/domain/import/mapping';
import { seriesPointOf } from '@/domain/kpi/series/from-import';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import { ticketRef } from '@/domain/tickets/key';
import { mergeRecords } from '@/domain/tickets/merge';
import type { TicketRecord } from '@/domain/tickets/record';
import { recordOf } from '@/domain/tickets/record-of';
import type { Instant } from '@/domain/time/instant';
import { type ExportReading, readExport } from '@/import/read-export';
import { chooseFormat } from './choose-format';
import { fileSource } from './file-source';

/** A file read to its end: one record per ticket, as the extension would store it. */
export interface ReadTickets {
  readonly reading: ExportReading;
  readonly records: readonly TicketRecord[];
  readonly series: readonly SeriesPoint[];
  /** Metrics of the file the catalogue does not have. */
  readonly unknownMetrics: readonly string[];
  /** What was taken for granted of a log. */
  readonly notes: readonly string[];
}

/** Rows of one ticket are merged as looks at it are, so that a row twice is a ticket once. */
export async function readTickets(
  path: string,
  named: string | undefined,
  choices: ImportChoices,
  now: Instant,
): Promise<ReadTickets> {
  const source = fileSource(path);
  const first = await readExport(source, { now, choices });
  const format = chooseFormat(named, first.headings);
  const reading =
    format === undefined || format === first.recognised?.format.id
      ? first
      : await readExport(source, { now, choices: { ...choices, format } });
  const records = new Map<string, TicketRecord>();
  for await (const observation of reading.observations()) {
    const record = recordOf(observation);
    const ref = ticketRef(record.key);
    const known = records.get(ref);
    records.set(ref, known === undefined ? record : mergeRecords(known, record));
  }
  const points = reading.series.map((point) => ({ point, figure: seriesPointOf(point) }));
  return {
    reading,
    records: [...records.values()],
    notes: reading.notes().map(({ sentence }) => sentence),
    series: points.flatMap(({ figure }) => figure ?? []),
    unknownMetrics: [...new Set(points.flatMap(({ point, figure }) => (figure === undefined ? [point.metric] : [])))],
  };
}
