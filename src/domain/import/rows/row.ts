import type { Observation } from '../../tickets/observation';
import type { Instant } from '../../time/instant';
import type { ZoneClock } from '../../time/written/settle-time';
import type { ExportFormat } from '../format';
import type { ImportMapping } from '../mapping';
import type { Role } from '../roles';
import type { SeriesPoint } from '../series-point';
import { isMissing } from '../values/words';

/** Why a row gives nothing at all. */
export type SkipReason = 'no-id' | 'lost-id' | 'too-many-cells' | 'no-date' | 'no-value';

/** Why a value of a row that is read was left out. */
export type LeftOutReason =
  | 'unreadable-date'
  | 'unreadable-duration'
  | 'unreadable-number'
  | 'unreadable-rating'
  | 'negative-duration'
  | 'reply-before-creation'
  | 'solved-before-creation'
  | 'solved-before-reply'
  | 'closed-before-solved'
  | 'before-creation'
  | 'in-the-future'
  | 'no-reply-no-duration'
  | 'unknown-event';

/** What was left out, of which column. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly heading: string;
  readonly text: string;
}

/** What one row told. */
export type RowReading =
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | {
      readonly kind: 'read';
      readonly observation?: Observation;
      readonly points?: readonly SeriesPoint[];
      readonly leftOut: readonly LeftOut[];
    };

/** What reading a row needs besides the row. */
export interface RowContext {
  readonly mapping: ImportMapping;
  readonly format: ExportFormat;
  readonly clock: ZoneClock;
  /** The newest instant of the file: when its facts were true. */
  readonly asOf: Instant;
  /** Nothing in a file happened later than this. */
  readonly now: Instant;
}

/** One row with its columns by role. */
export interface Row {
  readonly cells: readonly string[];
  /** First column of this role, trimmed; undefined when the file has none or the value is missing. */
  text(role: Role): string | undefined;
  /** All columns of this role that have a value. */
  texts(role: Role): readonly string[];
  heading(role: Role): string;
}

const knownText = (text: string | undefined): string | undefined =>
  text === undefined || isMissing(text) ? undefined : text.trim();

/** Compiles the mapping once. */
export function rowReader({ columns }: ImportMapping): (cells: readonly string[]) => Row {
  const places = new Map<Role, number[]>();
  for (const [place, { role }] of columns.entries()) places.set(role, [...(places.get(role) ?? []), place]);
  const headingOf = new Map(columns.map((column) => [column.role, column.heading]));
  return (cells) => {
    const values = columns.map(({ index }) => knownText(cells[index]));
    return {
      cells,
      text: (role) => {
        const place = places.get(role)?.[0];
        return place === undefined ? undefined : values[place];
      },
      texts: (role) => (places.get(role) ?? []).flatMap((place) => values[place] ?? []),
      heading: (role) => headingOf.get(role) ?? role,
    };
  };
}
