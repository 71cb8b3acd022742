import type { RatingScale } from '../tickets/event';
import type { Channel, Priority, Status } from '../tickets/facts';
import type { RowKind } from './format';
import type { DateOrder, Role, Unit } from './roles';
import type { EventMeaning } from './vocabulary';

/** What one column holds. */
export interface ColumnMapping {
  readonly index: number;
  readonly heading: string;
  readonly role: Role;
  /** Of duration columns. */
  readonly unit?: Unit;
  /** Of instant columns. */
  readonly dateOrder?: DateOrder;
}

/** How a file is read: what was understood, corrected by the person. Plain data, kept under a name for the next file. */
export interface ImportMapping {
  readonly format: string;
  readonly kind: RowKind;
  readonly helpdesk: string;
  /** See `TicketKey.site`. */
  readonly site: string;
  readonly columns: readonly ColumnMapping[];
  /** IANA zone of times that do not say theirs. */
  readonly zone: string;
  readonly ratingScale?: RatingScale;
  /** Words of this file that the vocabularies do not know, by `fold`. */
  readonly words: {
    readonly status: Readonly<Record<string, Status>>;
    readonly priority: Readonly<Record<string, Priority>>;
    readonly channel: Readonly<Record<string, Channel>>;
    readonly event: Readonly<Record<string, EventMeaning>>;
  };
  /** Metric of a survey or series file that has no column for it (`nps`, `csat`, …). */
  readonly metric?: string;
}

/** What the person settled beforehand; wins over what the file suggests. */
export type ImportChoices = Partial<
  Pick<ImportMapping, 'format' | 'kind' | 'helpdesk' | 'site' | 'zone' | 'ratingScale' | 'metric'>
> & {
  readonly dateOrder?: DateOrder;
  readonly words?: Partial<ImportMapping['words']>;
  /** Corrections by column: what it holds, in which unit, in which day order. */
  readonly columns?: readonly (Pick<ColumnMapping, 'heading'> & Partial<Omit<ColumnMapping, 'heading'>>)[];
};
