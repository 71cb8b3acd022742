/** When a number counts as out of the ordinary; all must hold. See `findVariance`. */
export interface VarianceSettings {
  readonly isOn: boolean;
  /** KPIs that are watched. */
  readonly kpis: readonly string[];
  /** The number is at least so many times the usual one. */
  readonly ratio: number;
  /** And differs from it by at least this much: seconds for durations, percentage points, or a count. */
  readonly floors: { readonly seconds: number; readonly percent: number; readonly count: number };
  /** On at least so many rows. */
  readonly minimumN: number;
  /** And lies so many robust standard deviations away. */
  readonly robustZ: number;
}

export const defaultVariance: VarianceSettings = {
  isOn: true,
  kpis: ['M1', 'M3', 'M8', 'M28'],
  ratio: 2,
  floors: { seconds: 300, percent: 10, count: 10 },
  minimumN: 10,
  robustZ: 3.5,
};
