import type { DemoPriority } from './story';

/** Minutes promised to customers, by priority. */
export const PROMISES: Readonly<Record<DemoPriority, { readonly reply: number; readonly resolution: number }>> = {
  urgent: { reply: 60, resolution: 8 * 60 },
  high: { reply: 2 * 60, resolution: 16 * 60 },
  normal: { reply: 4 * 60, resolution: 32 * 60 },
  low: { reply: 8 * 60, resolution: 48 * 60 },
};
