import type { Place, Reading } from '../contract';

/** What a page said of the ticket it showed last. */
interface Shown {
  readonly id: string;
  readonly said: string;
}

function saidIn(reading: Reading): string | undefined {
  const [first] = reading.kind === 'read' ? reading.observations : [];
  if (!first) return undefined;
  const { path: _, ...facts } = first.facts;
  return JSON.stringify(first.events.length > 0 ? first.events : facts);
}

/**
 * Tells the ticket before from the ticket now where a page says no id: an app changes its address first and redraws later, and until
 * then everything on the page is of the ticket that was left. Two tickets whose messages are the same to the second do not exist.
 */
export function staleGuard(): (place: Place, reading: Reading) => Reading {
  let last: Shown | undefined;
  return (place, reading) => {
    const said = place.kind === 'ticket' ? saidIn(reading) : undefined;
    if (said === undefined || place.id === undefined) return reading;
    if (last !== undefined && last.id !== place.id && last.said === said) {
      return { kind: 'not-ready', why: 'previous-ticket' };
    }
    last = { id: place.id, said };
    return reading;
  };
}
