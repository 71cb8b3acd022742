import { defaultDefinitions } from '@/domain/kpi/definitions';
import type { MeasureContext } from '@/domain/kpi/measure/context';
import { measureTicket } from '@/domain/kpi/measure/measure-ticket';
import type { TicketSamples } from '@/domain/kpi/sample';
import type { TicketClocks } from '@/domain/sla/clock';
import type { Happening, TicketEvent } from '@/domain/tickets/event';
import type { Actor, Facts } from '@/domain/tickets/facts';
import type { TicketLife } from '@/domain/tickets/life';
import { type Instant, instant } from '@/domain/time/instant';

/** `at('09:30')` is half past nine on Monday 5 January 2026, `at('09:30', 2)` on the Wednesday; all UTC. */
export const at = (time: string, day = 0): Instant => instant(Date.parse(`2026-01-05T${time}:00Z`) + day * 86_400_000);

export const customer: Actor = { role: 'customer', id: 'hash-of-maya' };
export const agent = (id: string, name?: string): Actor => ({ role: 'agent', id, ...(name ? { name } : {}) });
export const bot: Actor = { role: 'bot', id: 'bot-1' };

export const event = (time: Instant, happening: Happening): TicketEvent => ({
  at: time,
  precision: 'exact',
  ...happening,
});
export const says = (time: Instant, actor: Actor): TicketEvent =>
  event(time, { kind: 'message', actor, isPublic: true });
export const notes = (time: Instant, actor: Actor): TicketEvent =>
  event(time, { kind: 'message', actor, isPublic: false });
export const becomes = (time: Instant, status: NonNullable<Facts['status']>, actor?: Actor): TicketEvent =>
  event(time, { kind: 'status', status, ...(actor ? { actor } : {}) });
export const created = (time: Instant, actor: Actor = customer): TicketEvent => event(time, { kind: 'created', actor });

let number = 0;

/** A ticket whose history is whole unless said otherwise. */
export function life(events: readonly TicketEvent[], more: Partial<TicketLife> = {}): TicketLife {
  number += 1;
  return {
    key: { helpdesk: 'zendesk', site: 'https://acme.example', id: String(number) },
    facts: {},
    isHistoryComplete: true,
    ...more,
    events: [...events].sort((a, b) => a.at - b.at),
  };
}

export const noClocks: TicketClocks = { now: at('12:00', 30), clocks: [] };
export const context: MeasureContext = { definitions: defaultDefinitions };

export const measured = (ticket: TicketLife, clocks: TicketClocks = noClocks): TicketSamples =>
  measureTicket(ticket, clocks, context);
