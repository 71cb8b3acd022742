import type { Machine } from './machine.d.mts';

/** See debian.mjs. */
export function installPackages(
  names: readonly string[],
  machine?: Machine,
): Promise<'installed' | 'no-debian' | 'no-root' | 'failed'>;
export function allOnPath(names: readonly string[], machine?: Machine): readonly string[];
export function onPath(names: readonly string[], machine?: Machine): string | undefined;
