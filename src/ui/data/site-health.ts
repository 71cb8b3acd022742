import { database } from '@/storage/database';
import type { HealthRow } from '@/storage/rows';

export const PAGE_KINDS = ['ticket', 'queue', 'json'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What is known of one kind of page. */
export interface KindHealth {
  readonly kind: PageKind;
  /** The state the page was last in, and since when (epoch milliseconds). */
  readonly state: string;
  readonly since: number;
  readonly lastSeenAt: number;
  readonly read: readonly string[];
  readonly missing: readonly { readonly fact: string; readonly since: number }[];
}

/** What can be read of a site. */
export interface SiteHealth {
  readonly kinds: readonly KindHealth[];
  /** Facts that no page and no data of the site gave. */
  readonly unread: readonly { readonly fact: string; readonly since: number }[];
  /** Looks refused because the page sent too many. */
  readonly refused: number;
  /** Facts of which impossible values were dropped. */
  readonly dropped: readonly string[];
  /** Why whole messages of the page were not taken (`too-large`, `bad-shape`); missing when all were. */
  readonly turnedAway?: string;
}

/** Fact name of the page as a whole. */
const WHOLE = '*';
/** States that pass by themselves or concern one ticket: they say nothing of how well a site can be read. */
const PASSING: ReadonlySet<string> = new Set(['ok', 'loading', 'not-a-ticket', 'gone', 'offline', 'rate-limited']);

function kindHealth(kind: PageKind, rows: readonly HealthRow[]): KindHealth | undefined {
  const mine = rows.filter(({ page }) => page === kind);
  const whole = mine.find(({ fact }) => fact === WHOLE);
  if (whole === undefined) return undefined;
  const facts = mine.filter(({ fact }) => fact !== WHOLE);
  return {
    kind,
    state: whole.state ?? 'ok',
    since: whole.since,
    lastSeenAt: whole.lastSeenAt,
    read: facts.filter(({ isReadable }) => isReadable).map(({ fact }) => fact),
    missing: facts.filter(({ isReadable }) => !isReadable).map(({ fact, since }) => ({ fact, since })),
  };
}

/** Reads the health rows of one site. A fact that the page hides and the data give is no loss. */
export function judgeHealth(rows: readonly HealthRow[]): SiteHealth {
  const kinds = PAGE_KINDS.flatMap((kind) => kindHealth(kind, rows) ?? []);
  const read = new Set(kinds.flatMap((one) => one.read));
  const missing = kinds.flatMap((one) => one.missing).filter(({ fact }) => !read.has(fact));
  const oldest = new Map<string, number>();
  for (const { fact, since } of missing) oldest.set(fact, Math.min(since, oldest.get(fact) ?? since));
  const turnedAway = rows.find(({ page, fact }) => page === 'bad-data' && fact === WHOLE)?.state;
  return {
    kinds,
    unread: [...oldest].map(([fact, since]) => ({ fact, since })),
    refused: rows.filter(({ page }) => page === 'flood').reduce((sum, { count }) => sum + count, 0),
    dropped: rows.filter(({ page, fact }) => page === 'bad-data' && fact !== WHOLE).map(({ fact }) => fact),
    ...(turnedAway === undefined ? {} : { turnedAway }),
  };
}

/** The kind of page that fails as a whole, if one does: the data before the pages, for they matter most. */
export const failingKind = ({ kinds }: SiteHealth): KindHealth | undefined =>
  kinds.toReversed().find(({ state }) => !PASSING.has(state));

export const siteHealth = async (site: string): Promise<SiteHealth> =>
  judgeHealth(await database.health.where('site').equals(site).toArray());
