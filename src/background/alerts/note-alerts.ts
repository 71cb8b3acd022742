import type { AlertMoment } from '@/domain/sla/alert-moments';
import type { TicketRef } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';
import type { HelpclockDatabase } from '@/storage/database';
import type { AlertRow, DueRow } from '@/storage/rows';

/** One alert there can ever be: a deadline that moves does not make it another. */
export const alertId = (ref: TicketRef, { metric, cycle, step }: AlertMoment): string =>
  `${ref}|${metric}|${cycle}|${step}`;

/**
 * Notes the alerts of due rows whose moment has come and that were never noted. Inside the transaction that writes the rows, before
 * they are written: an alert was planned if the row before had its moment; otherwise a change put it into the past.
 */
export async function noteAlerts(db: HelpclockDatabase, rows: readonly DueRow[], now: Instant): Promise<void> {
  const come = rows.flatMap(({ ref, moments }) =>
    moments.filter(({ at }) => at <= now).map((moment) => ({ id: alertId(ref, moment), ref, moment })),
  );
  if (come.length === 0) return;
  const known = await db.alerts.bulkGet(come.map(({ id }) => id));
  const fresh = come.filter((_, i) => known[i] === undefined);
  if (fresh.length === 0) return;
  const before = new Map(
    (await db.due.bulkGet(fresh.map(({ ref }) => ref))).flatMap((row) => (row ? [[row.ref, row]] : [])),
  );
  await db.alerts.bulkPut(fresh.map((alert) => rowOf(alert, before.get(alert.ref), now)));
}

function rowOf(
  { id, ref, moment }: Pick<AlertRow, 'id' | 'ref'> & { readonly moment: AlertMoment },
  before: DueRow | undefined,
  now: Instant,
): AlertRow {
  const isPlanned = (before?.moments ?? []).some((planned) => alertId(ref, planned) === id && planned.at === moment.at);
  const row = { id, ref, announcedAt: now, moment, isPlanned };
  // A breach that was past before anyone could know of it is shown on the ticket; telling it now would help nobody.
  return isPlanned || moment.step === 'warning' ? { ...row, waitingSince: now } : { ...row, how: 'silent' };
}
