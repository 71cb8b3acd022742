import { type TicketKey, type TicketRef, ticketRef } from '@/domain/tickets/key';
import type { SlaView } from '@/messaging/protocol';
import type { Ask } from './ask';

/** The SLA views of the tickets on screen, asked again when one of their clocks changes by itself. */
export interface Views {
  of(key: TicketKey): SlaView | undefined;
  take(views: readonly SlaView[]): void;
  ask(keys: readonly TicketKey[]): Promise<void>;
}

/** Browsers fire later timers at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The next instant at which a view is out of date without anything having happened. */
function changesAt(view: SlaView, now: number): number {
  const instants = [view.clocks.nextChangeAt, view.opensOrClosesAt].filter((at) => at !== undefined && at > now);
  return Math.min(...(instants as number[]), Number.POSITIVE_INFINITY);
}

export function createViews(ask: Ask, clock: () => number, changed: () => void, signal: AbortSignal): Views {
  const byRef = new Map<TicketRef, SlaView>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (views: readonly SlaView[]): void => {
    for (const view of views) byRef.set(ticketRef(view.key), view);
    schedule();
  };
  const askAgain = async (keys: readonly TicketKey[]): Promise<void> => {
    if (keys.length === 0) return;
    const views = await ask('sla/of-tickets', keys);
    if (views && !signal.aborted) take(views);
  };
  const refresh = async (): Promise<void> => {
    const now = clock();
    const due = [...byRef.values()].filter((view) => changesAt(view, view.clocks.now) <= now);
    await askAgain(due.map((view) => view.key));
    if (!signal.aborted) changed();
  };
  function schedule(): void {
    clearTimeout(timer);
    const now = clock();
    const next = Math.min(...[...byRef.values()].map((view) => changesAt(view, now)));
    if (next === Number.POSITIVE_INFINITY || signal.aborted) return;
    timer = setTimeout(() => void refresh(), Math.min(next - now + 50, LONGEST_TIMER_MS));
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { of: (key) => byRef.get(ticketRef(key)), take, ask: askAgain };
}
