import type { Observation } from '@/domain/tickets/observation';
import type { Page, Place } from '@/helpdesks/contract';
import { FRESH_MS, type JsonLook, type JsonLookParts, lookAtJson } from './json-look';
import type { Views } from './views';

/** Histories read for the rows of one list; the rest follows when the tickets are opened. */
const MOST_HISTORIES = 30;

/** Where a list does not say when a ticket changed, a complete history is trusted this long. */
const TRUST_MS = 600_000;

/** What two looks at one list know of each ticket together: first those the JSON names, then those only the page shows. */
export function joinRows(page: readonly Observation[], json: readonly Observation[]): readonly Observation[] {
  const shown = new Map(page.map((row) => [row.key.id, row]));
  const told = new Set(json.map((row) => row.key.id));
  return [
    ...json.map((row) => ({ ...row, facts: { ...shown.get(row.key.id)?.facts, ...row.facts } })),
    ...page.filter((row) => !told.has(row.key.id)),
  ];
}

/** Whether a history read at `completeAt` may lack the change made at `updatedAt`, or another made just after it. */
const mayLack = (completeAt: number, updatedAt: number): boolean => completeAt < updatedAt + FRESH_MS;

/**
 * Tickets whose stored history may be older than their last change: the open ones, and an ended one that was followed while it was
 * open and has changed since. What ended unseen is left until somebody opens it.
 */
export function staleRows(rows: readonly Observation[], views: Pick<Views, 'of'>): readonly Observation[] {
  return rows.filter(({ key, facts: { status, updatedAt }, seenAt }) => {
    const completeAt = views.of(key)?.completeAt;
    if (status === 'solved' || status === 'closed') {
      return completeAt !== undefined && updatedAt !== undefined && mayLack(completeAt, updatedAt);
    }
    if (completeAt === undefined) return true;
    return updatedAt === undefined ? completeAt < seenAt - TRUST_MS : mayLack(completeAt, updatedAt);
  });
}

/** Reads the histories of a list's stale tickets one by one. Ends at the first failure that the next one would meet too. */
export async function readRowHistories(
  rows: readonly Observation[],
  parts: JsonLookParts,
  page: () => Page,
  take: (look: Extract<JsonLook, { kind: 'read' }>) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (const { key } of rows.slice(0, MOST_HISTORIES)) {
    const place: Place = { kind: 'ticket', site: key.site, id: key.id };
    const look = await lookAtJson(parts, place, page(), signal);
    if (signal.aborted || look.kind === 'aborted') return;
    if (look.kind === 'read') await take(look);
    else if (look.kind === 'failed' && look.state !== 'gone' && look.state !== 'forbidden') return;
  }
}
