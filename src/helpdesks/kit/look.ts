import type { TicketEvent } from '@/domain/tickets/event';
import type { Facts, Source } from '@/domain/tickets/facts';
import type { HelpdeskId } from '@/domain/tickets/key';
import type { NativeDeadline, Observation } from '@/domain/tickets/observation';
import type { Page, Place, Reading } from '../contract';

interface Told {
  readonly facts: Partial<Facts>;
  readonly precision?: NonNullable<Observation['precision']>;
  readonly events?: readonly TicketEvent[];
  readonly isHistoryComplete?: boolean;
  readonly nativeDeadlines?: readonly NativeDeadline[];
}

/** Makes the observations of one helpdesk. */
export const lookBy =
  (helpdesk: HelpdeskId) =>
  (page: Page, place: Place, id: string, source: Source, told: Told): Observation => ({
    key: { helpdesk, site: place.site, id },
    seenAt: page.now,
    source,
    events: [],
    isHistoryComplete: false,
    ...told,
  });

/**
 * What a page says about the ticket its URL asks for, by the id it shows: a page that is still loading, the previous ticket, or the
 * ticket. `isShell`: nothing of a ticket is there yet, but the page is one that repaints itself.
 */
export function ofTicket(
  page: Page,
  place: Place,
  idShown: string | undefined,
  read: () => Reading,
  isShell = false,
): Reading {
  if (idShown === undefined) {
    const isLoading = isShell || page.doc.readyState === 'loading';
    return isLoading ? { kind: 'not-ready', why: 'loading' } : { kind: 'not-a-ticket' };
  }
  return idShown === place.id ? read() : { kind: 'not-ready', why: 'previous-ticket' };
}

/** The rows of a list, or that it is none. */
export const ofRows = (observations: readonly Observation[]): Reading =>
  observations.length === 0 ? { kind: 'not-a-ticket' } : { kind: 'read', observations, missing: [] };
