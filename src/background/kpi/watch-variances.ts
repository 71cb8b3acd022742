import type { Variance } from '@/domain/kpi/variance/find-variances';
import { varianceId } from '@/domain/kpi/variance/variance-id';
import type { Instant } from '@/domain/time/instant';
import { readVariances } from '@/storage/read/kpis';
import { snoozedUntil } from '@/storage/snooze';
import type { Teller } from '../alerts/tell-alerts';
import type { Background } from '../background';
import { varianceNotice } from './variance-notice';

const KEY = 'kpi:variances';
const HOUR_MS = 3_600_000;
/** What was told is not told again for so long. */
const QUIET_MS = 24 * HOUR_MS;

/** When numbers were looked at last, and what was told when. */
interface Watch {
  readonly lookedAt: Instant;
  readonly told: Readonly<Record<string, Instant>>;
}

/**
 * Looks once an hour whether a number is far from what it usually is, and tells it once a day. Only the most pronounced is told:
 * a bad night is one notice, not one for every team and channel. What is told is recorded before it is shown.
 */
export async function watchVariances(background: Background, teller: Teller): Promise<void> {
  const { db, clock } = background;
  const now = clock();
  const settings = await background.settings();
  if (!settings.kpi.variance.isOn || !settings.alerts.isOn || !(await teller.isAllowed())) return;
  const before = (await db.meta.get(KEY))?.value as Watch | undefined;
  if (before !== undefined && now - before.lookedAt < HOUR_MS) return;
  if (((await snoozedUntil(db)) ?? 0) > now) return;
  const found = await readVariances({ settings, locale: 'en', now, db });
  const news = await record(background, found, now);
  if (news !== undefined) await teller.show(varianceNotice(news));
}

/** The variance to tell now, if any. All that were found at once count as told with it. */
function record({ db }: Background, found: readonly Variance[], now: Instant): Promise<Variance | undefined> {
  return db.transaction('rw', db.meta, async () => {
    const before = (await db.meta.get(KEY))?.value as Watch | undefined;
    const recent = Object.entries(before?.told ?? {}).filter(([, at]) => now - at < QUIET_MS);
    const told = new Map(recent);
    const news = found.filter((variance) => !told.has(varianceId(variance)));
    for (const variance of news) told.set(varianceId(variance), now);
    await db.meta.put({ key: KEY, value: { lookedAt: now, told: Object.fromEntries(told) } satisfies Watch });
    return news[0];
  });
}
