import type { TicketEvent } from '@/domain/tickets/event';

/** What one save does, in the order it counts: a reply saved together with "solved" was there before the solve. */
const RANK: Readonly<Record<TicketEvent['kind'], number>> = {
  created: 0,
  priority: 1,
  tags: 1,
  assigned: 1,
  'merged-in': 1,
  message: 2,
  reopened: 3,
  status: 3,
  merged: 4,
  'survey-sent': 5,
  rating: 6,
};

/** Events oldest first; those of one instant in the order they count. */
export const inOrder = (events: readonly TicketEvent[]): readonly TicketEvent[] =>
  events.toSorted((a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind]);
