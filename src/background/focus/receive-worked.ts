import { ticketRef } from '@/domain/tickets/key';
import { lifeReader } from '@/domain/tickets/lives';
import { dateOfDay } from '@/domain/time/local-date';
import type { LocalDate } from '@/domain/time/schedule';
import { localDay } from '@/domain/time/zone';
import type { Sender } from '@/messaging/handlers';
import { parseWorked } from '@/messaging/parse/parse-worked';
import { tablesOf } from '@/storage/write/merge-tickets';
import type { Background } from '../background';
import { createAllowance } from '../ingest/allowance';
import { siteOf } from '../ingest/receive';
import { kpiSlice } from '../kpi/kpi-slice';

/** Nobody works longer than time passes; so much may be told late. */
const LATE_SECONDS = 600;
const DAY_SECONDS = 86_400;

/** Adds up what a page says the agent worked on a ticket, if the user wants that on its site. */
export function createWorkKeeper(background: Background) {
  const { db, clock } = background;
  const allowance = createAllowance(LATE_SECONDS, 1);
  return async (data: unknown, sender: Sender): Promise<void> => {
    const worked = parseWorked(data);
    if (worked === undefined) return;
    const settings = await background.settings();
    const site = siteOf(worked.key, sender, settings);
    const now = clock();
    if ('kind' in site || !site.measuresFocus || !allowance.ask(site.origin, worked.seconds, now).isGranted) return;
    const ref = ticketRef(worked.key);
    const zone = settings.schedules[0]?.zone ?? 'UTC';
    const on = dateOfDay(localDay(zone, now)) as LocalDate;
    const slice = kpiSlice(lifeReader(settings), settings, now);
    await db.transaction('rw', [...tablesOf(db, [slice]), db.focus], async () => {
      const row = await db.tickets.get(ref);
      if (row === undefined) return;
      const before = (await db.focus.get([ref, on]))?.seconds ?? 0;
      await db.focus.put({ ref, on, site: site.site, seconds: Math.min(DAY_SECONDS, before + worked.seconds) });
      await slice.apply(db, [{ before: row, after: row }]);
    });
  };
}
