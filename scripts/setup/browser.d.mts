import type { Machine } from './machine.d.mts';

/** See browser.mjs. */
export function ensureBrowser(machine?: Machine): Promise<string>;
export function ensureFirefox(machine?: Machine): Promise<string | undefined>;
