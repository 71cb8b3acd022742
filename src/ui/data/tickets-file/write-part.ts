import { type ExportedTicket, ticketsCsvOf } from '@/domain/csv/tickets-csv';
import type { Settings } from '@/domain/settings/settings';
import { replay } from '@/domain/sla/replay';
import { lifeReader } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import { elapsed } from '@/domain/time/open-time';
import { writeParcel } from '@/platform/parcels';
import type { TicketRow } from '@/storage/rows';
import type { Part } from './part';
import { readTickets } from './read-tickets';

async function* exported(
  batches: AsyncIterable<readonly TicketRow[]>,
  settings: Settings,
  at: Instant,
): AsyncGenerator<readonly ExportedTicket[]> {
  for await (const rows of batches) {
    const lifeOf = lifeReader(settings);
    yield rows.map(({ record }) => {
      const life = lifeOf(record);
      return { life, clocks: replay(life, settings.policies, settings.schedules, at) };
    });
  }
}

/** Writes a part of a Tickets CSV as its tickets are read: no more than a batch of them is held. */
export function writePart({ parcel, tickets, settings, at, isContinued }: Part): Promise<void> {
  const scheduleOf = (id: string) => settings.schedules.find((schedule) => schedule.id === id);
  const chunks = ticketsCsvOf(exported(readTickets(tickets), settings, at), {
    format: { separator: settings.csvSeparator, hasBom: true, isContinued },
    scheduleName: (id) => scheduleOf(id)?.name,
    policyName: (id) => settings.policies.find((policy) => policy.id === id)?.name,
    openTime: (id, from, to) => {
      const schedule = scheduleOf(id);
      if (!schedule) throw new RangeError(`No schedule ${id}: clocks and settings disagree.`);
      return elapsed(schedule, from, to);
    },
  });
  return writeParcel(parcel, chunks);
}
