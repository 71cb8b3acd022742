import type { Pack } from './pack';

/** A list of packs with one put in place of the one of its id, or added. */
export const withPack = (packs: readonly Pack[], pack: Pack): readonly Pack[] =>
  packs.some(({ id }) => id === pack.id)
    ? packs.map((known) => (known.id === pack.id ? pack : known))
    : [...packs, pack];

const contentOf = ({ version: _, ...content }: Pack): string => JSON.stringify(content);

/** The version a changed pack is kept under: one more than before, unless it already says more. */
export function nextVersion(before: Pack | undefined, after: Pack): number {
  if (before === undefined || contentOf(before) === contentOf(after)) return after.version;
  return Math.max(after.version, before.version + 1);
}

/** What a pack reads, as adapter health names it. */
export const readsOf = ({ ticket, queue }: Pack) => ({
  ticket: [...Object.keys(ticket.facts), ...(ticket.messages ? ['messages'] : [])],
  queue: queue ? Object.keys(queue.facts) : undefined,
});
