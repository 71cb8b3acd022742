/** Where a ticket stands by the product's own database: what Helpclock must have stored, no more and no less. */
export interface Truth {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Account of the requester, which is stored as a hash only. */
  readonly requester: string;
  /** One line each, sorted as texts (so by time): `2026-11-18T17:23:56Z message agent amara "Amara Okafor" public`. */
  readonly events: readonly string[];
}

/** A moment as the lines tell it: UTC, to the second. */
export const second = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** An actor as the lines tell it. A customer's account becomes the requester's, whose hash is all that is stored. */
export const actorLine = (role: string, id: string | undefined, name?: string): string =>
  [role, id, name && JSON.stringify(name)].filter(Boolean).join(' ');
