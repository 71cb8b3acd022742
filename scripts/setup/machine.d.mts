import type { run } from './run.d.mts';

/** See machine.mjs. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly nodeVersion: string;
  readonly isRoot: boolean;
  readonly exists: (path: string) => boolean;
  readonly run: typeof run;
  readonly say: (sentence: string) => void;
  readonly playwrightPath: () => Promise<string>;
}

export const thisMachine: Machine;
