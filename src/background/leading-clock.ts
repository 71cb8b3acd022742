import type { Clock } from '@/domain/sla/clock';

const isOpen = (clock: Clock): boolean =>
  clock.state === 'running' || clock.state === 'paused' || (clock.state === 'breached' && clock.endedAt === undefined);

/** A breached clock before a running one before a paused one. */
const TURN: Readonly<Record<string, number>> = { breached: 0, running: 1, paused: 2 };

const endOf = (clock: Clock): number => clock.breachAt ?? Number.POSITIVE_INFINITY;

/** The open clock that speaks for its ticket: the one that ends, or ended, first. Undefined when none is open. */
export function leadingClock(clocks: readonly Clock[]): Clock | undefined {
  return clocks
    .filter(isOpen)
    .sort((a, b) => (TURN[a.state] ?? 3) - (TURN[b.state] ?? 3) || endOf(a) - endOf(b))
    .at(0);
}
