import type { HelpdeskId } from '@/domain/tickets/key';
import type { Helpdesk } from '@/helpdesks/contract';

/**
 * Each adapter is a script of its own, run before the page script in the same isolated world, which the helpdesk's page cannot reach.
 * Here they meet.
 */
const offers = globalThis as { helpclockHelpdesks?: Map<HelpdeskId, Helpdesk> };

export function offer(helpdesk: Helpdesk): void {
  offers.helpclockHelpdesks ??= new Map();
  offers.helpclockHelpdesks.set(helpdesk.id, helpdesk);
}

export const offered = (id: HelpdeskId): Helpdesk | undefined => offers.helpclockHelpdesks?.get(id);
