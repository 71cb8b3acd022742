import type { Settings } from '@/domain/settings/settings';
import type { TicketRef } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';

/** Tickets of a part of the file: those named, or every stored one between two references. */
export type Tickets =
  | { readonly kind: 'named'; readonly refs: readonly TicketRef[] }
  /** After the first, up to and with the second; without them from the beginning, to the end. */
  | { readonly kind: 'stored'; readonly after?: string; readonly upTo?: string };

/** A part of a Tickets CSV that a worker is to write. */
export interface Part {
  /** The parcel it is written to. */
  readonly parcel: string;
  readonly tickets: Tickets;
  readonly settings: Settings;
  /** When its clocks are read. */
  readonly at: Instant;
  /** The headings are in another part. */
  readonly isContinued: boolean;
}

/** What the worker answers. */
export type Written = 'written' | 'failed';
