import type { RatingScale } from '../tickets/event';
import type { Channel, Priority, Status } from '../tickets/facts';
import type { HelpdeskId } from '../tickets/key';
import type { Role, Unit } from './roles';

/**
 * What one row of a file is. `ticket`: a ticket as it stands. `snapshot`: a ticket as it stood after one change. `event`,
 * `message`: one thing that happened. `survey`: an answer. `call`: a phone call. `series`: a number of a day.
 */
export const ROW_KINDS = ['ticket', 'snapshot', 'event', 'message', 'survey', 'call', 'series'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Heading (folded; see `fold`), what it holds, and what its numbers count. */
export type ColumnRule = readonly [heading: string, role: Role, unit?: Unit];

/** A kind of export file, as a declaration. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  /** Adapter whose tickets these are; `generic` when the file does not say. */
  readonly helpdesk: HelpdeskId;
  readonly kind: RowKind;
  /** Of several rules for one role the first that the file has wins. */
  readonly columns: readonly ColumnRule[];
  /** Folded headings that speak for this format. */
  readonly signature: readonly string[];
  /** Zone of times without offset, where the vendor documents one. */
  readonly zone?: string;
  readonly tagSeparator?: RegExp;
  readonly statusWords?: Readonly<Record<string, Status>>;
  readonly priorityWords?: Readonly<Record<string, Priority>>;
  readonly channelWords?: Readonly<Record<string, Channel>>;
  readonly ratingScale?: RatingScale;
  /** Words for ratings → score on `ratingScale`. */
  readonly ratingWords?: Readonly<Record<string, number>>;
  /** Rows may repeat an id, one for each change of the ticket. In all other formats a repeated row is the same ticket again. */
  readonly mayBeLog?: true;
  /** The rating column also says of which unrated tickets a survey was sent, so that a rating means an answered survey. */
  readonly tellsSurveys?: true;
  /** No status column: a ticket is solved when it has a closing date, else open. */
  readonly isStatusFromDates?: true;
}
