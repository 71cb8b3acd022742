import type { Instant } from '../time/instant';
import type { ImportProblem } from './import-problem';
import type { ImportMapping } from './mapping';

/** What was understood of a file and settled by the person, as plain data: all that is needed to read its rows. */
export interface SettledFile {
  readonly mapping: ImportMapping;
  /** How its bytes are read: one of `ENCODINGS`. */
  readonly encoding: string;
  /** When the facts of the file were true: its newest instant. */
  readonly asOf: Instant;
  /** What was noted while it was understood. */
  readonly problems: readonly ImportProblem[];
}
