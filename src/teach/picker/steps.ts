import type { Word } from '@/ui/words';
import type { TicketPicks } from '../draft';

export type TicketStep = keyof TicketPicks;
export const TICKET_STEPS = [
  'number',
  'subject',
  'status',
  'priority',
  'assignee',
  'requester',
  'createdAt',
  'customer',
  'agent',
  'note',
  'time',
] as const satisfies readonly TicketStep[];

export const QUEUE_STEPS = ['row', 'subject', 'status', 'priority', 'createdAt'] as const;
export type QueueStep = (typeof QUEUE_STEPS)[number];

export type Step =
  | { readonly page: 'ticket'; readonly name: TicketStep }
  | { readonly page: 'queue'; readonly name: QueueStep };

export const TICKET_WORDS: Readonly<Record<TicketStep, Word>> = {
  number: 'teach.number',
  subject: 'teach.subject',
  status: 'teach.status',
  priority: 'teach.priority',
  assignee: 'teach.assignee',
  requester: 'teach.requester',
  createdAt: 'teach.createdAt',
  customer: 'teach.customer',
  agent: 'teach.agent',
  note: 'teach.note',
  time: 'teach.time',
};

export const QUEUE_WORDS: Readonly<Record<QueueStep, Word>> = {
  row: 'teach.row',
  subject: 'teach.subject',
  status: 'teach.status',
  priority: 'teach.priority',
  createdAt: 'teach.createdAt',
};

/** What adapter health calls what a step teaches. */
export const factOfStep = (step: Step): string => {
  if (step.name === 'row') return 'id';
  if (step.name === 'number') return 'id';
  return ['customer', 'agent', 'note', 'time'].includes(step.name) ? 'messages' : step.name;
};
