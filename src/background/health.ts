import type { SiteSettings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import type { PageReport } from '@/messaging/protocol';
import type { HelpclockDatabase } from '@/storage/database';
import type { HealthRow } from '@/storage/rows';

/** A row that says the same again is written at most this often, in milliseconds. */
const REFRESH_MS = 5 * 60_000;
/** Facts an adapter of any kind could name; beyond this a page is making them up. */
const MAX_ROWS_PER_SITE = 400;

type Told = Pick<HealthRow, 'page' | 'fact' | 'isReadable' | 'state'>;

/** Fact name of the page as a whole. */
export const WHOLE_PAGE = '*';

/** Keeps how a look at a page went: the page as a whole, and each fact that was read or missing. */
export function noteReport(db: HelpclockDatabase, site: SiteSettings, report: PageReport, now: Instant): Promise<void> {
  const { page, state } = report;
  const told: Told[] = [
    { page, fact: WHOLE_PAGE, isReadable: state === 'ok', state },
    ...report.read.map((fact) => ({ page, fact, isReadable: true })),
    ...report.missing.map((fact) => ({ page, fact, isReadable: false })),
  ];
  return note(db, site, told, now);
}

/** Keeps that a page sent more than it may. */
export const noteFlood = (db: HelpclockDatabase, site: SiteSettings, refused: number, now: Instant): Promise<void> =>
  note(db, site, [{ page: 'flood', fact: WHOLE_PAGE, isReadable: false }], now, refused);

/** Keeps why a page's message was not taken at all. */
export const noteRefused = (db: HelpclockDatabase, site: SiteSettings, why: string, now: Instant): Promise<void> =>
  note(db, site, [{ page: 'bad-data', fact: WHOLE_PAGE, isReadable: false, state: why }], now);

/** Keeps which facts of a look were impossible and dropped. */
export const noteDropped = (db: HelpclockDatabase, site: SiteSettings, facts: readonly string[], now: Instant) =>
  note(
    db,
    site,
    facts.map((fact) => ({ page: 'bad-data' as const, fact, isReadable: false })),
    now,
  );

function note(
  db: HelpclockDatabase,
  site: SiteSettings,
  told: readonly Told[],
  now: Instant,
  times = 1,
): Promise<void> {
  return db.transaction('rw', db.health, async () => {
    const ids = told.map(({ page, fact }) => `${site.site}|${page}|${fact}`);
    const known = await db.health.bulkGet(ids);
    const room = MAX_ROWS_PER_SITE - (await db.health.where('site').equals(site.site).count());
    const fresh = told.flatMap((one, i) => nextRow(known[i], { ...one, id: ids[i] ?? '' }, site, now, times));
    const added = fresh.filter(({ count }) => count === times);
    const rows = added.length > room ? fresh.filter(({ count }) => count !== times) : fresh;
    if (rows.length > 0) await db.health.bulkPut(rows);
  });
}

function nextRow(
  known: HealthRow | undefined,
  told: Told & { readonly id: string },
  { site, helpdesk }: SiteSettings,
  now: Instant,
  times: number,
): HealthRow[] {
  const isSame = known?.isReadable === told.isReadable && known.state === told.state;
  if (isSame && times === 1 && now - known.lastSeenAt < REFRESH_MS) return [];
  const since = isSame ? known.since : now;
  return [{ ...told, site, helpdesk, since, lastSeenAt: now, count: (known?.count ?? 0) + times }];
}
