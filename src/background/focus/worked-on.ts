import type { Settings } from '@/domain/settings/settings';
import { myKeys } from '@/domain/settings/whose';
import type { TicketLife, Worked } from '@/domain/tickets/life';
import { readingOf } from '@/domain/tickets/reading-of';
import { seconds } from '@/domain/time/duration';
import type { HelpclockDatabase } from '@/storage/database';
import type { TicketRow } from '@/storage/rows';

/** Adds to a ticket's life what was measured of it. */
export type WithWork = (life: TicketLife, row: TicketRow) => TicketLife;

/** Reads what was measured of some tickets, of sites where it is to be. Inside a transaction over `focus`. */
export async function workedOn(
  { focus }: Pick<HelpclockDatabase, 'focus'>,
  settings: Settings,
  rows: readonly (TicketRow | undefined)[],
): Promise<WithWork> {
  const measured = new Map(
    settings.sites.flatMap((site) =>
      site.measuresFocus ? [[site.site, myKeys(site, readingOf(settings, site.site))] as const] : [],
    ),
  );
  const refs = rows.flatMap((row) => (row !== undefined && measured.has(row.site) ? [row.ref] : []));
  if (refs.length === 0) return (life) => life;
  const sums = new Map<string, number>();
  await focus
    .where('ref')
    .anyOf(refs)
    .each(({ ref, seconds: spent }) => sums.set(ref, (sums.get(ref) ?? 0) + spent));
  return (life, { ref, site }) => {
    const spent = sums.get(ref);
    const by = measured.get(site);
    const worked: Worked | undefined =
      spent === undefined || by === undefined ? undefined : { time: seconds(spent), by };
    return worked === undefined ? life : { ...life, worked };
  };
}
