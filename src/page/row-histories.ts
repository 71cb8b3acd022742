import type { Observation } from '@/domain/tickets/observation';
import type { JsonSource, Page, Place } from '@/helpdesks/contract';
import type { Fetcher } from './fetcher';
import { lookAtJson } from './json-look';
import type { Views } from './views';

/** Histories read for the rows of one list; the rest follows when the tickets are opened. */
const MOST_HISTORIES = 30;

/** Open tickets whose stored history is older than their last change. */
export function staleRows(rows: readonly Observation[], views: Views): readonly Observation[] {
  return rows.filter(({ key, facts }) => {
    const completeAt = views.of(key)?.completeAt;
    const isOver = facts.status === 'solved' || facts.status === 'closed';
    return !isOver && (completeAt === undefined || facts.updatedAt === undefined || completeAt < facts.updatedAt);
  });
}

/** Reads the histories of a list's stale tickets one by one. Ends at the first failure that the next one would meet too. */
export async function readRowHistories(
  rows: readonly Observation[],
  source: JsonSource,
  page: () => Page,
  fetcher: Fetcher,
  tell: (observations: readonly Observation[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (const { key } of rows.slice(0, MOST_HISTORIES)) {
    const place: Place = { kind: 'ticket', site: key.site, id: key.id };
    const look = await lookAtJson(source, place, page(), fetcher, signal);
    if (signal.aborted || look.kind === 'aborted') return;
    if (look.kind === 'read') await tell(look.observations);
    else if (look.state !== 'gone' && look.state !== 'forbidden') return;
  }
}
