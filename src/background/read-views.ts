import * as v from 'valibot';
import type { Settings } from '@/domain/settings/settings';
import { type TicketRef, ticketRef } from '@/domain/tickets/key';
import { lifeReader } from '@/domain/tickets/lives';
import { instant } from '@/domain/time/instant';
import type { Sender } from '@/messaging/handlers';
import { ticketKeySchema } from '@/messaging/parse/parse-observation';
import type { SlaView } from '@/messaging/protocol';
import { snoozedUntil, snoozesOf } from '@/storage/snooze';
import { isToldOf } from './alerts/told-of';
import type { Background } from './background';
import { explainedClocksOf } from './clocks';
import { siteOf } from './ingest/receive';
import { refusalOf } from './refusal';
import { viewOf } from './sla-view';

const keysSchema = v.pipe(v.array(ticketKeySchema), v.maxLength(1000));

/** The views of the tickets asked for that are known and the sender may see. */
export async function readViews(background: Background, data: unknown, sender: Sender): Promise<readonly SlaView[]> {
  const parsed = v.safeParse(keysSchema, data);
  if (!parsed.success) return [];
  const settings = await background.settings();
  const refs = parsed.output.filter((key) => !('why' in siteOf(key, sender, settings))).map(ticketRef);
  const rows = await refusalOf(() => background.db.tickets.bulkGet(refs));
  if (!Array.isArray(rows)) return [];
  const lifeOf = lifeReader(settings);
  const now = background.clock();
  return rows.flatMap((row) => (row ? [viewOf(row.record, lifeOf, settings, now)] : []));
}

/** One ticket's view with the stretches that explain its clocks; undefined when it is unknown or not the sender's to see. */
export async function readExplanation(
  background: Background,
  data: unknown,
  sender: Sender,
): Promise<SlaView | undefined> {
  const parsed = v.safeParse(ticketKeySchema, data);
  if (!parsed.success) return undefined;
  const settings = await background.settings();
  if ('why' in siteOf(parsed.output, sender, settings)) return undefined;
  const known = await refusalOf(() => knownOf(background, settings, ticketRef(parsed.output)));
  if (known === undefined || 'why' in known) return undefined;
  const view = viewOf(known.record, lifeReader(settings), settings, background.clock(), explainedClocksOf);
  return { ...view, ...(known.alerts && { alerts: known.alerts }) };
}

async function knownOf(background: Background, settings: Settings, ref: TicketRef) {
  const row = await background.db.tickets.get(ref);
  return row && { record: row.record, alerts: await alertsOf(background, settings, ref) };
}

/** Whether alerts are told of a ticket, and until when they are snoozed. */
async function alertsOf({ db, clock }: Background, settings: Settings, ref: TicketRef): Promise<SlaView['alerts']> {
  const due = await db.due.get(ref);
  if (due === undefined || due.moments.length === 0 || !isToldOf(due, settings)) return undefined;
  const until = Math.max((await snoozedUntil(db)) ?? 0, (await snoozesOf(db, [ref])).get(ref) ?? 0);
  return until > clock() ? { snoozedUntil: instant(until) } : {};
}
