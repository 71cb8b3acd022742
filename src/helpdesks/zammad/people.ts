import type { Actor } from '@/domain/tickets/facts';
import { asObject, asText, at, type Json } from '../kit/json';

/** Zammad's own account: automation, and the owner of what nobody owns. */
const SYSTEM = '1';

/** First and last name of a user, as Zammad gives them. */
export const nameOf = (user: Json | undefined): string | undefined =>
  [asText(user?.firstname), asText(user?.lastname)].filter(Boolean).join(' ') || undefined;

/** Names of the users that came along with a history, by id. */
export const userName = (history: unknown, id: string): string | undefined =>
  nameOf(asObject(at(history, 'assets', 'User', id)));

/** An owner by id. The first account stands for nobody. */
export function ownerOf(id: string | undefined, name: string | undefined): Actor | undefined {
  if (id === undefined) return undefined;
  return id === SYSTEM ? { role: 'agent' } : { role: 'agent', id, ...(name ? { name } : {}) };
}

/** Who changed something. The ticket's customer is the customer, the first account the system, everybody else an agent. */
export function changerOf(ticket: Json, history: unknown, id: string | undefined): Actor {
  if (id === undefined || id === SYSTEM) return { role: 'system' };
  if (id === asText(ticket.customer_id)) return { role: 'customer', id };
  const name = userName(history, id);
  return { role: 'agent', id, ...(name ? { name } : {}) };
}

/** Who wrote an article, as its sender type says; an answering machine's mail is nobody's. */
export function authorOf(article: Json, history: unknown): Actor {
  const createdBy = asText(article.created_by_id);
  const isMachine = at(article, 'preferences', 'is-auto-response') === true;
  if (article.sender === 'System' || isMachine) return { role: 'system' };
  if (article.sender === 'Customer') {
    const id = asText(article.origin_by_id) ?? createdBy;
    return { role: 'customer', ...(id ? { id } : {}) };
  }
  const name = createdBy ? userName(history, createdBy) : undefined;
  return { role: 'agent', ...(createdBy ? { id: createdBy } : {}), ...(name ? { name } : {}) };
}
