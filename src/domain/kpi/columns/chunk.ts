import type { SampleKind, ValueName } from '../sample';

/** Stands for "unknown" in a column of values. */
export const NO_VALUE = -2147483648;
/** Stands for "no date yet" and "no end yet" in columns of epoch seconds. */
export const NO_SECOND = 0xffffffff;

/** Samples of one kind as columns of equal length, rows ascending by date. Group columns hold dictionary codes; 0 is unknown (or none). */
export interface Chunk {
  readonly kind: SampleKind;
  readonly length: number;
  /** Ordinal of the ticket. */
  readonly ticket: Uint32Array;
  /** Epoch seconds, ascending. */
  readonly at: Uint32Array;
  readonly marks: Uint32Array;
  /** 0, or the position in `TICKET_EXCLUSIONS` plus 1. */
  readonly exclusion: Uint8Array;
  readonly agent: Uint16Array;
  readonly team: Uint16Array;
  readonly channel: Uint8Array;
  readonly priority: Uint8Array;
  readonly helpdesk: Uint8Array;
  /** Code of the set of tags. */
  readonly tags: Uint32Array;
  /** Missing columns hold nothing but unknowns. */
  readonly values: { readonly [V in ColumnName]?: Int32Array };
  /** Epoch seconds; only spells have it. */
  readonly until?: Uint32Array;
  /** Epoch seconds of the first broken promise; only spells have it. */
  readonly lateAt?: Uint32Array;
  readonly requester?: Float64Array;
}

/** Values that are no instants. */
export type ColumnName = Exclude<ValueName, 'until' | 'lateAt'>;

/** Columns that hold dictionary codes and can be filtered and grouped by. */
export const GROUP_COLUMNS = ['agent', 'team', 'channel', 'priority', 'helpdesk', 'tags'] as const;
export type GroupColumn = (typeof GROUP_COLUMNS)[number];
