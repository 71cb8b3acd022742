import type { TicketClocks } from '../sla/clock';
import type { Source } from '../tickets/facts';
import type { TicketLife } from '../tickets/life';
import type { CsvFormat } from './cell';
import { csvChunks, csvChunksOf } from './table';
import { figuresOf, type OpenTime } from './ticket-figures';
import { type TicketLine, type TicketsTableOptions, ticketsTable } from './tickets-table';

/** A ticket as it is exported: read from the store by `readLife` and `replay`. */
export interface ExportedTicket {
  readonly life: TicketLife;
  readonly clocks: TicketClocks;
  readonly sources?: readonly Source[];
}

export interface TicketsCsvOptions extends TicketsTableOptions {
  readonly format: CsvFormat;
  /** Open seconds by the schedule of this id; without it the business columns stay empty. */
  readonly openTime?: (scheduleId: string, ...span: Parameters<OpenTime>) => ReturnType<OpenTime>;
}

function lineOf(ticket: ExportedTicket, openTime: TicketsCsvOptions['openTime']): TicketLine {
  const scheduleId = ticket.clocks.clocks.find((clock) => clock.scheduleId !== undefined)?.scheduleId;
  const open: OpenTime | undefined =
    scheduleId === undefined || openTime === undefined ? undefined : (from, to) => openTime(scheduleId, from, to);
  return { ...ticket, figures: figuresOf(ticket.life, open) };
}

function* lines(tickets: Iterable<ExportedTicket>, openTime: TicketsCsvOptions['openTime']): Generator<TicketLine> {
  for (const ticket of tickets) yield lineOf(ticket, openTime);
}

/**
 * The Tickets CSV of tickets at hand, as text chunks:
 *
 *     const parts = [...ticketsCsv(tickets, {
 *       format: { separator: settings.csvSeparator, hasBom: true },
 *       scheduleName: (id) => settings.schedules.find((s) => s.id === id)?.name,
 *       policyName: (id) => settings.policies.find((p) => p.id === id)?.name,
 *       openTime: (id, from, to) => elapsed(scheduleOf(id), from, to),
 *     })];
 *     new Blob(parts, { type: 'text/csv;charset=utf-8' });
 */
export const ticketsCsv = (tickets: Iterable<ExportedTicket>, options: TicketsCsvOptions): Generator<string, void> =>
  csvChunks(ticketsTable(options), lines(tickets, options.openTime), options.format);

/** `ticketsCsv` for tickets that arrive in batches: write each chunk to the file as it comes. */
export async function* ticketsCsvOf(
  batches: AsyncIterable<Iterable<ExportedTicket>>,
  options: TicketsCsvOptions,
): AsyncGenerator<string, void> {
  async function* lineBatches() {
    for await (const batch of batches) yield lines(batch, options.openTime);
  }
  yield* csvChunksOf(ticketsTable(options), lineBatches(), options.format);
}
