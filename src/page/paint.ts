import type { TicketKey } from '@/domain/tickets/key';
import type { Helpdesk, Page, Place } from '@/helpdesks/contract';
import type { PageState } from '@/messaging/protocol';
import type { Overlay } from '@/ui/overlay/contract';
import type { Views } from './views';

/** The ticket of a place as the overlay shows it. */
export interface Showing {
  readonly key: TicketKey;
  readonly state: PageState;
  readonly missing: readonly string[];
}

/** Puts the badge on the ticket and on each row of a list. Painting the same again changes nothing. */
export function paint(
  helpdesk: Helpdesk,
  page: Page,
  place: Place,
  showing: Showing,
  views: Views,
  overlay: Overlay,
): void {
  const anchors = helpdesk.anchors(page, place);
  const theme = helpdesk.theme?.(page);
  if (theme) overlay.theme(theme);
  overlay.rows(
    anchors.rows.map(({ id, element }) => {
      const view = views.of({ ...showing.key, id });
      return { id, element, ...(view ? { view } : {}) };
    }),
  );
  if (place.kind === 'queue') {
    overlay.ticket(undefined);
    return;
  }
  const view = views.of(showing.key);
  overlay.ticket({
    state: showing.state,
    missing: showing.missing,
    ...(view ? { view } : {}),
    ...(anchors.ticket ? { anchor: anchors.ticket } : {}),
  });
}
