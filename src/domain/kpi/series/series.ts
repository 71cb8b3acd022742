import type { Instant } from '../../time/instant';

/**
 * One figure that pages cannot give, typed or imported: `[from, to)` it covers, whose it is, and its parts by name
 * (`{ start: 350, end: 300, new: 76 }`).
 */
export interface SeriesPoint {
  readonly kpi: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Team, agent, channel or source (`team:Billing`, `source:Google`); missing for the whole. */
  readonly group?: string;
  readonly parts: Readonly<Record<string, number>>;
  readonly origin: 'typed' | 'imported';
}

/** A number from the sums of parts: `scale · (Σ plus − Σ minus) ÷ Σ over`; without `over` a plain sum. */
export interface SeriesFormula {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly over?: readonly string[];
  readonly scale?: number;
  /** Part that says on how many answers the number rests; else the sum of `over`. */
  readonly n?: readonly string[];
  /** A stock (customers) rather than a flow (answers): `first` point's and `last` point's values instead of sums. */
  readonly stock?: Readonly<Record<string, 'first' | 'last'>>;
}
