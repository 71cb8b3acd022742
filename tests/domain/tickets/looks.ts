import type { TicketEvent } from '@/domain/tickets/event';
import type { Facts, Precision, Source } from '@/domain/tickets/facts';
import { mergeRecords } from '@/domain/tickets/merge';
import type { Observation } from '@/domain/tickets/observation';
import type { TicketRecord } from '@/domain/tickets/record';
import { recordOf } from '@/domain/tickets/record-of';
import type { Instant } from '@/domain/time/instant';

export const KEY = { helpdesk: 'demo', site: 'https://desk.example', id: '7' };

/** `at('09:30')` on Monday 2 March 2026, UTC; `at('09:30', 2)` two days later. */
export const at = (clock: string, day = 0): Instant =>
  (Date.parse(`2026-03-02T${clock.length === 5 ? `${clock}:00` : clock}Z`) + day * 86_400_000) as Instant;

export const look = (
  source: Source,
  seenAt: Instant,
  facts: Partial<Facts>,
  more: Partial<Observation> = {},
): Observation => ({
  key: KEY,
  seenAt,
  source,
  facts,
  events: [],
  isHistoryComplete: false,
  ...more,
});

export const recordFrom = (...looks: readonly Observation[]): TicketRecord =>
  looks.map(recordOf).reduce((a, b) => mergeRecords(a, b));

export const message = (
  when: Instant,
  role: 'agent' | 'customer',
  id?: string,
  precision: Precision = 'exact',
): TicketEvent => ({
  kind: 'message',
  actor: { role },
  isPublic: true,
  at: when,
  precision,
  ...(id === undefined ? {} : { id }),
});
