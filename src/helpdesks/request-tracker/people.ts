import type { Actor } from '@/domain/tickets/facts';
import { asObject, asObjects, asText, type Json } from '../kit/json';

/** RT's own accounts: the system itself, and the owner of what nobody owns. */
const SYSTEM = 'RT_System';
export const NOBODY = 'Nobody';
/** Numbers RT gives its own accounts when it sets up a database. */
const NOBODY_NUMBER = '6';

/** Whoever took part in a ticket, and what makes them customer or agent. */
export interface People {
  /** Role and name of the account with this name (the `Creator.Name` of a transaction, the `id` of a linked user). */
  actor(name: string): Actor;
  /** The account behind a user number, as `Owner` changes give it; undefined when it is not known. */
  byNumber(number: string): string | undefined;
}

/** What one account is known as. `Privileged` comes back empty for agents without AdminUsers: it decides only when given. */
interface Account {
  readonly name: string;
  readonly number: string | undefined;
  readonly realName: string | undefined;
  readonly isAgent: boolean | undefined;
}

function accountOf(user: Json | undefined): Account | undefined {
  const id = asText(user?.id);
  const name = asText(user?.Name) ?? (id && !/^\d+$/.test(id) ? id : undefined);
  if (!name) return undefined;
  const privileged = asText(user?.Privileged);
  return {
    name,
    number: id && /^\d+$/.test(id) ? id : undefined,
    realName: asText(user?.RealName),
    isAgent: privileged === undefined ? undefined : privileged === '1',
  };
}

const namesOf = (users: unknown): readonly string[] => asObjects(users).flatMap((user) => accountOf(user)?.name ?? []);

/**
 * Who is who on a ticket. The requestors are the customers; a Cc whose account is an e-mail address is one too, unless it owns or
 * administers the ticket; the system is the system; everybody else who can act in RT is an agent.
 */
export function peopleOf(ticket: Json, transactions: readonly Json[], looked: readonly unknown[]): People {
  const owner = accountOf(asObject(ticket.Owner))?.name;
  const requestors = new Set(namesOf(ticket.Requestor));
  const staff = new Set([owner, ...namesOf(ticket.AdminCc)]);
  const mailedCopies = new Set(namesOf(ticket.Cc).filter((name) => name.includes('@') && !staff.has(name)));
  const accounts = new Map<string, Account>();
  const numbers = new Map<string, string>([[NOBODY_NUMBER, NOBODY]]);
  for (const user of [...transactions.map((transaction) => transaction.Creator), ...looked]) {
    const account = accountOf(asObject(user));
    if (!account) continue;
    accounts.set(account.name, account);
    if (account.number) numbers.set(account.number, account.name);
  }
  const roleOf = (name: string): Actor['role'] => {
    if (name === SYSTEM) return 'system';
    if (requestors.has(name)) return 'customer';
    const isAgent = accounts.get(name)?.isAgent;
    if (isAgent !== undefined) return isAgent ? 'agent' : 'customer';
    return mailedCopies.has(name) ? 'customer' : 'agent';
  };
  return {
    actor(name) {
      const role = roleOf(name);
      const realName = role === 'agent' ? accounts.get(name)?.realName : undefined;
      return { role, id: name, ...(realName ? { name: realName } : {}) };
    },
    byNumber: (number) => numbers.get(number),
  };
}
