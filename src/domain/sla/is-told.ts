import type { TicketLife } from '../tickets/life';

/**
 * Whether enough is known to say anything of clocks: the whole thread, or a ticket nobody has worked on yet. A row of a queue tells
 * neither who wrote last nor when it rested, and a breach that is none is worse than no clock.
 */
export const isTold = ({ isHistoryComplete, facts }: Pick<TicketLife, 'isHistoryComplete' | 'facts'>): boolean =>
  isHistoryComplete || facts.status === 'new';
