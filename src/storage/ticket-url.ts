import type { DueRow } from './rows';

/** The site's origin with the ticket's path; undefined unless it is an ordinary web address on that origin. */
export function ticketUrl(row: Pick<DueRow, 'site' | 'path'>): string | undefined {
  if (row.path === undefined || !URL.canParse(row.path, row.site)) return undefined;
  const url = new URL(row.path, row.site);
  return /^https?:$/.test(url.protocol) && url.origin === new URL(row.site).origin ? url.href : undefined;
}
