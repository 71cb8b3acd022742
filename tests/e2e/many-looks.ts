import type { Observation } from '@/domain/tickets/observation';
import { deskAt } from '../../scripts/demo/desk';
import { observationsOf } from '../../scripts/demo/observations';

/** Shares of a ticket's life after which it is looked at. */
const STAGES = [0.2, 0.6, 1];
/** A look comes this long after the last step it sees, in milliseconds. */
const AFTER_MS = 60_000;

/** `count` looks at the tickets of the demo, each in the middle of its life and again at its end, in the order they happened. */
export function manyLooks(now: number, count: number): readonly Observation[] {
  const { live, past } = deskAt(now, () => now);
  const looks = [...live, ...[...past].reverse()].flatMap((ticket) =>
    STAGES.flatMap((share) => {
      const until = ticket.steps[Math.floor((ticket.steps.length - 1) * share)]?.at ?? ticket.createdAt;
      const steps = ticket.steps.filter(({ at }) => at <= until);
      return observationsOf({ ...ticket, steps }, Math.min(now, until + AFTER_MS));
    }),
  );
  if (looks.length < count) throw new RangeError(`The demo has only ${looks.length} looks.`);
  return looks.slice(0, count).sort((a, b) => a.seenAt - b.seenAt);
}
