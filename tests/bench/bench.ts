/** What a number counts. Times are wall-clock times. */
export type Unit = 'µs' | 'ms' | 's' | 'kB' | 'MB' | 'per second' | 'requests' | 'tickets' | 'cases' | '%';

/** One number, with what a user would otherwise have taken beside it. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** The same done otherwise (a library, the obvious way), by name, in the same unit. */
  readonly beside?: Readonly<Record<string, number>>;
}

/**
 * A bench: the default export of `tests/bench/<name>.bench.ts`. Each runs in a process of its own, with the garbage collector at hand
 * (`globalThis.gc`). It measures and judges nothing: a slow machine must not fail a build.
 */
export interface Bench {
  readonly title: string;
  /** One or two sentences: what is measured, on what data, and how often. */
  readonly says: string;
  /** Built anew before it runs. `e2e` may work on the test hosts without a prompt (see `tests/e2e/launch.ts`). */
  readonly needs?: readonly ('production' | 'e2e')[];
  run(): Promise<readonly Measure[]>;
}
