import { browser } from '#imports';
import type { Point } from './place';

const key = (site: string): string => `overlay/place/${site}`;

const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' &&
  value !== null &&
  Number.isFinite((value as Point).x) &&
  Number.isFinite((value as Point).y);

/** Where the user left the floating badge on this site; undefined when never moved or not to be read. */
export async function rememberedPlace(site: string): Promise<Point | undefined> {
  const stored = await browser.storage.local.get(key(site)).catch(() => ({}) as Record<string, unknown>);
  const value = stored[key(site)];
  return isPoint(value) ? value : undefined;
}

/** Keeps the place for the next visit. Losing it costs one drag, so a failure is left at that. */
export function rememberPlace(site: string, at: Point): void {
  browser.storage.local.set({ [key(site)]: { x: at.x, y: at.y } }).catch(() => undefined);
}
