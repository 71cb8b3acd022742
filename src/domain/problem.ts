/**
 * Something wrong in what a person entered or a file holds. `id` is the key the interface translates by (with `values`),
 * `sentence` says it in English.
 */
export interface Problem {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly sentence: string;
}
