import type { Settings } from '@/domain/settings/settings';
import { type Instant, instant } from '@/domain/time/instant';
import type { Notice } from '@/platform/notifications';
import type { AlertRow } from '@/storage/rows';
import { snoozedUntil, snoozesOf } from '@/storage/snooze';
import type { Background } from '../background';
import { type Alert, decideAlerts, WINDOW_MS } from './decide';
import { digestNotice, noticeOf } from './notice';

export interface Teller {
  /** Whether the browser lets Helpclock show notices. */
  isAllowed(): Promise<boolean>;
  show(notice: Notice): Promise<void>;
}

interface Told {
  readonly notices: readonly Notice[];
  readonly wakeAt?: Instant;
}

/**
 * Tells the alerts whose moment has come. What is told is recorded before it is shown, in the transaction that decides it: a worker
 * killed in between may lose a notice, but none is ever shown twice.
 * @returns when to call again for what waits, if anything does
 */
export async function tellAlerts(background: Background, teller: Teller): Promise<Instant | undefined> {
  const { db, clock } = background;
  if ((await db.alerts.where('waitingSince').above(0).count()) === 0) return undefined;
  if (!(await teller.isAllowed())) return undefined;
  const settings = await background.settings();
  const { notices, wakeAt } = await decideAndRecord(background, settings, clock());
  for (const notice of notices) await teller.show(notice);
  return wakeAt;
}

function decideAndRecord({ db }: Background, settings: Settings, now: Instant): Promise<Told> {
  return db.transaction('rw', db.alerts, db.due, db.snoozes, db.meta, async () => {
    const waiting = await db.alerts.where('waitingSince').above(0).toArray();
    const refs = [...new Set(waiting.map(({ ref }) => ref))];
    const due = new Map((await db.due.bulkGet(refs)).flatMap((row) => (row ? [[row.ref, row]] : [])));
    const since = instant(now - WINDOW_MS);
    const near = await db.alerts.where('announcedAt').above(since).toArray();
    const recent = near.filter(({ waitingSince }) => waitingSince === undefined);
    const decision = decideAlerts({
      waiting,
      dueOf: (ref) => due.get(ref),
      recent,
      snoozedUntil: await snoozedUntil(db),
      snoozes: await snoozesOf(db, refs),
      settings,
      now,
    });
    const how = decision.isDigest ? 'digest' : 'notice';
    const done = [
      ...decision.tell.map(({ row }) => settled(row, how, now)),
      ...decision.drop.map((row) => settled(row, 'silent', now)),
    ];
    if (done.length > 0) await db.alerts.bulkPut(done);
    return { notices: noticesOf(decision.tell, decision.isDigest, recent, settings, now), ...wakeOf(decision.wakeAt) };
  });
}

const wakeOf = (wakeAt: Instant | undefined) => (wakeAt === undefined ? {} : { wakeAt });

function settled({ waitingSince: _, ...row }: AlertRow, how: AlertRow['how'], now: Instant): AlertRow {
  return { ...row, announcedAt: now, ...(how ? { how } : {}) };
}

function noticesOf(
  tell: readonly Alert[],
  isDigest: boolean,
  recent: readonly AlertRow[],
  settings: Settings,
  now: Instant,
): readonly Notice[] {
  if (tell.length === 0) return [];
  if (isDigest) return [digestNotice(tell, recent, settings, now)];
  return tell.map((alert) => noticeOf(alert, settings, now));
}
