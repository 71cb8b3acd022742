import { type ExportedTicket, ticketsCsvOf } from '@/domain/csv/tickets-csv';
import type { Settings } from '@/domain/settings/settings';
import { replay } from '@/domain/sla/replay';
import type { TicketRef } from '@/domain/tickets/key';
import { lifeReader } from '@/domain/tickets/lives';
import { type Instant, instant } from '@/domain/time/instant';
import { elapsed } from '@/domain/time/open-time';
import { database } from '@/storage/database';
import type { TicketRow } from '@/storage/rows';
import { csvFile } from './csv-file';

/** Tickets read from the store at a time. */
const BATCH = 500;

/** Every stored ticket in batches, in the order of their references, so that the store may change meanwhile. */
async function* batches(): AsyncGenerator<readonly TicketRow[]> {
  let after = '';
  for (;;) {
    const rows = await database.tickets.where('ref').above(after).limit(BATCH).toArray();
    if (rows.length === 0) return;
    yield rows;
    after = rows[rows.length - 1]?.ref ?? after;
  }
}

async function* exported(
  batches: AsyncIterable<readonly TicketRow[]>,
  settings: Settings,
  now: Instant,
): AsyncGenerator<readonly ExportedTicket[]> {
  const lifeOf = lifeReader(settings);
  for await (const rows of batches) {
    yield rows.map(({ record }) => {
      const life = lifeOf(record);
      return { life, clocks: replay(life, settings.policies, settings.schedules, now) };
    });
  }
}

/** The tickets of a question in batches, wherever they lie. */
async function* batchesOf(refs: readonly TicketRef[]): AsyncGenerator<readonly TicketRow[]> {
  for (let from = 0; from < refs.length; from += BATCH) {
    const rows = await database.tickets.bulkGet(refs.slice(from, from + BATCH));
    yield rows.filter((row) => row !== undefined);
  }
}

/**
 * The Tickets CSV of every ticket this browser has seen, or of those named.
 * @param at epoch milliseconds the clocks are read at
 */
export function ticketsFile(settings: Settings, at: number, refs?: readonly TicketRef[]): Promise<Blob> {
  const scheduleOf = (id: string) => settings.schedules.find((schedule) => schedule.id === id);
  const rows = refs === undefined ? batches() : batchesOf(refs);
  const chunks = ticketsCsvOf(exported(rows, settings, instant(at)), {
    format: { separator: settings.csvSeparator, hasBom: true },
    scheduleName: (id) => scheduleOf(id)?.name,
    policyName: (id) => settings.policies.find((policy) => policy.id === id)?.name,
    openTime: (id, from, to) => {
      const schedule = scheduleOf(id);
      if (!schedule) throw new RangeError(`No schedule ${id}: clocks and settings disagree.`);
      return elapsed(schedule, from, to);
    },
  });
  return csvFile(chunks);
}
