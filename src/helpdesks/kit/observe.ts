import type { SiteAgent } from '@/domain/settings/settings';
import type { Facts } from '@/domain/tickets/facts';

/** An object without its undefined members: what was not read is absent, not undefined. */
export function known<T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Who an answer says is logged in: nobody without an id. To be spread into a reading. */
export const viewerIs = (id: string | undefined, name?: string): { readonly viewer?: SiteAgent } =>
  id === undefined ? {} : { viewer: { id, ...known({ name }) } };

/** The facts that were read, and the names of those asked for but not read. */
export function factsOf(read: { readonly [K in keyof Facts]?: Facts[K] | undefined }): {
  facts: Partial<Facts>;
  missing: string[];
} {
  const missing = Object.entries(read).flatMap(([name, value]) => (value === undefined ? [name] : []));
  return { facts: known<Partial<Facts>>(read as Partial<Facts>), missing };
}
