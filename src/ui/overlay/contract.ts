import type { TicketKey } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';
import type { PageState, SiteHere, SlaView } from '@/messaging/protocol';

/** What the badge of the open ticket shows: its clocks, or why there are none. */
export interface ShownTicket {
  readonly view?: SlaView;
  readonly state: PageState;
  /** Facts the page did not give, as adapter health names them. */
  readonly missing: readonly string[];
  /** Where the badge sits; missing means the floating badge. */
  readonly anchor?: Element;
}

/** One queue row: nothing is painted when the ticket has no clock. */
export interface ShownRow {
  readonly id: string;
  readonly element: Element;
  readonly view?: SlaView;
}

/** The overlay in the helpdesk's page. Painting is idempotent; rows replaced by the app are stamped again by the next call. */
export interface Overlay {
  ticket(shown: ShownTicket | undefined): void;
  rows(shown: readonly ShownRow[]): void;
  theme(theme: 'light' | 'dark'): void;
}

/** What the overlay asks of the rest of Helpclock. Nothing rejects; undefined where there was no answer. */
export interface OverlayDeeds {
  /** The view of a ticket with the stretches that explain its clocks. */
  readonly explain: (key: TicketKey) => Promise<SlaView | undefined>;
  /** Keeps alerts of a ticket quiet until an instant; without one, lets them speak again. */
  readonly snooze: (key: TicketKey, until: Instant | undefined) => Promise<void>;
  /** The helpdesk's name for people. */
  readonly helpdeskName: string;
}

/** Mounts the overlay; everything it added is gone once `signal` aborts. `clock` gives the current time in epoch milliseconds. */
export type MountOverlay = (
  doc: Document,
  here: SiteHere,
  clock: () => number,
  deeds: OverlayDeeds,
  signal: AbortSignal,
) => Overlay;
