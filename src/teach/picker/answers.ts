import type { Pack } from '@/domain/packs/pack';
import type { Status } from '@/domain/tickets/facts';
import type { DateOrder } from '@/domain/time/written/written-time';

/** What a person said where the page leaves it open. */
export interface Answers {
  readonly name?: string;
  readonly zone?: string;
  readonly dateOrder?: DateOrder;
  readonly hasOpening?: boolean;
  readonly isPart?: boolean;
  readonly statuses: Readonly<Record<string, Status>>;
}

export const NO_ANSWERS: Answers = { statuses: {} };

const without = <T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = from;
  return rest;
};

function flagged<K extends 'hasOpening' | 'isPart'>(
  rule: NonNullable<Pack['ticket']['messages']>,
  key: K,
  said: boolean | undefined,
) {
  if (said === undefined) return rule;
  return said ? { ...rule, [key]: true as const } : (without(rule, key) as typeof rule);
}

/** A pack as the person wants it: their word stands above what was proposed. */
export function answered(pack: Pack, { name, zone, dateOrder, hasOpening, isPart, statuses }: Answers): Pack {
  const { messages } = pack.ticket;
  const times = { ...pack.times, ...(zone ? { zone } : {}), ...(dateOrder ? { dateOrder } : {}) };
  return {
    ...pack,
    ...(name?.trim() ? { name: name.trim().slice(0, 80) } : {}),
    ...(Object.keys(times).length > 0 ? { times } : {}),
    words: { ...pack.words, status: { ...pack.words.status, ...statuses } },
    ticket: {
      ...pack.ticket,
      ...(messages ? { messages: flagged(flagged(messages, 'hasOpening', hasOpening), 'isPart', isPart) } : {}),
    },
  };
}
