import { nextVersion } from '@/domain/packs/change-packs';
import { isForOrigin, type Pack } from '@/domain/packs/pack';
import type { Teaching } from '@/domain/packs/teaching';

/** An id no other pack has: `desk-example`, `desk-example-2`. */
function freeId(id: string, packs: readonly Pack[]): string {
  const taken = new Set(packs.map((pack) => pack.id));
  const others = Array.from({ length: packs.length + 1 }, (_, i) => `${id.slice(0, 36)}-${i + 2}`);
  return [id, ...others].find((one) => !taken.has(one)) ?? id;
}

/**
 * A pack that a page sent, bound to what the user allowed: it may change the pack that is being taught and no other, and it is for the
 * origin it was taught on, whatever else it names.
 */
export function boundPack(sent: Pack, { origin, packId }: Teaching, packs: readonly Pack[]): Pack {
  const before = packs.find(({ id }) => id === packId);
  const hosts = before?.hosts ?? [];
  const id = before?.id ?? freeId(sent.id, packs);
  const bound = { ...sent, id, hosts: isForOrigin({ hosts }, origin) ? hosts : [...hosts, origin] };
  return { ...bound, version: nextVersion(before, { ...bound, version: before?.version ?? 1 }) };
}
