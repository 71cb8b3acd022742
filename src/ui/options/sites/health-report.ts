import { isPackId } from '@/domain/packs/pack';
import type { SiteSettings } from '@/domain/settings/settings';
import type { BackfillRow } from '@/storage/rows';
import type { SiteHealth } from '../../data/site-health';

export interface HealthReportParts {
  readonly version: string;
  readonly browserName: string;
  readonly site: SiteSettings;
  readonly health: SiteHealth;
  readonly backfill: BackfillRow | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Names come from adapters, but by way of a page, which could put anything into them. */
const FACT = /^[a-zA-Z]{1,30}$/;
const safe = (facts: readonly string[]): string =>
  facts.map((fact) => (FACT.test(fact) ? fact : '?')).join(', ') || '-';

const iso = (at: number): string => new Date(at).toISOString();

/** The host without what an account may be named after: `….zendesk.com`; of any other host only the scheme. */
function anonymous({ origin }: SiteSettings): string {
  const { protocol, hostname } = new URL(origin);
  const product = /\.(zendesk\.com|freshdesk\.com|gorgias\.com|hubspot\.com)$/.exec(hostname)?.[1];
  return product ? `${protocol}//….${product}` : `${protocol}//…`;
}

function backfillLines(row: BackfillRow | undefined): readonly string[] {
  if (row === undefined) return [];
  const unread = Object.entries(row.unread).map(([state, count]) => `${state} ${count}`);
  return [
    `past: ${row.state}${row.why ? ` (${row.why})` : ''}, ${row.days} days, listed ${row.listed}, read ${row.read}, known ${row.known}, incomplete ${row.partial}, waiting ${row.waiting.length + row.again.length}, unread ${unread.join(', ') || '0'}`,
  ];
}

/**
 * What helps to mend an adapter, without anything of the account, its tickets or its people: which product, which pages, which facts
 * and since when. Machine words and ISO instants, for whoever mends it reads no particular language.
 */
export function healthReport({ version, browserName, site, health, backfill, at }: HealthReportParts): string {
  const kinds = health.kinds.flatMap((one) => [
    `${one.kind}: ${one.state} since ${iso(one.since)}, last seen ${iso(one.lastSeenAt)}`,
    `  read: ${safe(one.read)}`,
    ...one.missing.map(({ fact, since }) => `  missing: ${safe([fact])} since ${iso(since)}`),
  ]);
  const sure = site.recognised ? `${site.recognised.confidence}` : 'chosen';
  return [
    `Helpclock ${version} health report, ${iso(at)}`,
    `browser: ${browserName}`,
    `helpdesk: ${isPackId(site.helpdesk) ? 'pack' : site.helpdesk} at ${anonymous(site)}, sure: ${sure}, leads: ${site.leads}, mapped statuses: ${Object.keys(site.statusMap).length}`,
    ...kinds,
    `not read anywhere: ${safe(health.unread.map(({ fact }) => fact))}`,
    `refused looks: ${health.refused}; impossible values: ${safe(health.dropped)}; messages turned away: ${health.turnedAway ?? '-'}`,
    ...backfillLines(backfill),
    '',
  ].join('\n');
}
