import type { Kpi } from '../kpi/declaration';
import type { KpiRow } from '../kpi/screen/rows';
import type { TicketKey } from '../tickets/key';
import type { CsvFormat } from './cell';
import { isoInstant, type OffsetAt } from './iso';
import { type CsvTable, csvChunks } from './table';

/** A row behind a number with the ticket it is of. */
export interface BehindLine {
  readonly key: TicketKey;
  readonly subject?: string;
  readonly url?: string;
  readonly row: KpiRow;
  readonly agentName?: string;
}

const table = (kpi: Kpi, offsetAt: OffsetAt | undefined): CsvTable<BehindLine> => [
  { heading: 'metric', cell: () => kpi.id },
  { heading: 'helpdesk', cell: ({ key }) => key.helpdesk },
  { heading: 'site', cell: ({ key }) => key.site },
  { heading: 'id', cell: ({ key }) => key.id },
  { heading: 'url', cell: ({ url }) => url },
  { heading: 'subject', cell: ({ subject }) => subject },
  { heading: 'at', cell: ({ row }) => (row.at === undefined ? undefined : isoInstant(row.at, offsetAt)) },
  { heading: 'side', cell: ({ row }) => row.side },
  { heading: 'value', cell: ({ row }) => row.value },
  { heading: 'weight', cell: ({ row }) => row.weight },
  { heading: 'agent', cell: ({ row, agentName }) => agentName ?? (row.agent || undefined) },
  { heading: 'precision', cell: ({ row }) => row.precision },
  { heading: 'vendor_computed', cell: ({ row }) => row.isVendor },
];

/**
 * Every row behind one number, so that the file adds up to the card: the median of `value`, or the share of `weight`, or the
 * count (`aggregateRows` says how for each statistic).
 */
export const behindCsv = (
  kpi: Kpi,
  lines: Iterable<BehindLine>,
  format: CsvFormat,
  offsetAt?: OffsetAt,
): Generator<string, void> => csvChunks(table(kpi, offsetAt), lines, format);
