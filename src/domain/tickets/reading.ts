import type { Actor, Channel, Status } from './facts';

/** What the user taught us about one site, applied whenever a record is read. */
export interface LifeReading {
  /** The helpdesk's own status word or id → ours. */
  readonly statusMap: Readonly<Record<string, Status>>;
  /** Channel as the adapter read it → the channel it is here. */
  readonly channelMap: Readonly<Record<string, Channel>>;
  /** Ids or names of agents that are machines. */
  readonly bots: readonly string[];
  /** Other spellings or ids of an agent → the one to count under. */
  readonly aliases: Readonly<Record<string, string>>;
}

export const NO_READING: LifeReading = { statusMap: {}, channelMap: {}, bots: [], aliases: {} };

/** Looks a word up as it stands, then trimmed and in lower case. Never reaches the prototype. */
export function lookUp<T>(map: Readonly<Record<string, T>>, word: string): T | undefined {
  if (Object.hasOwn(map, word)) return map[word];
  const plain = word.trim().toLowerCase();
  return Object.hasOwn(map, plain) ? map[plain] : undefined;
}

/** The same name however it was typed: Unicode form, outer and doubled spaces. Case is kept (Turkish İ/ı). */
const plainName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** An actor as it is counted: machines told from people, several spellings of one agent as one. */
export function readActor(actor: Actor, { bots, aliases }: LifeReading): Actor {
  if (actor.role !== 'agent') return actor;
  const names = [actor.id, actor.name === undefined ? undefined : plainName(actor.name)].filter((n) => n !== undefined);
  if (names.some((name) => bots.includes(name))) return { ...actor, role: 'bot' };
  const alias = names.map((name) => lookUp(aliases, name)).find((target) => target !== undefined);
  if (alias !== undefined) return { role: 'agent', id: alias, name: alias };
  const targets = Object.values(aliases);
  const own = names.find((name) => targets.includes(name));
  return own === undefined ? actor : { ...actor, id: own };
}
