import type { Machine } from './machine.d.mts';

/** See dependencies.mjs. */
export function ensureDependencies(machine?: Machine, folder?: string): Promise<void>;
