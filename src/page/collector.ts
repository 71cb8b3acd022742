import type { Place } from '@/helpdesks/contract';
import { startVisit, type Visit, type VisitParts } from './visit';
import type { Look } from './watcher';

const sameness = (place: Place | undefined): string => JSON.stringify(place ?? {});

/**
 * Turns looks into visits: one per place. Leaving a place aborts everything it had under way, so that no answer about a ticket that was
 * left is painted on the next one.
 */
export function collect(parts: VisitParts, site: string, signal: AbortSignal): (why: Look) => void {
  let here = '';
  let leaving: AbortController | undefined;
  let visit: Visit | undefined;
  signal.addEventListener('abort', () => leaving?.abort());
  const leave = (): void => {
    leaving?.abort();
    visit = undefined;
    parts.focus?.at(undefined);
    parts.overlay.ticket(undefined);
    parts.overlay.rows([]);
  };
  return (why) => {
    const place = parts.helpdesk.place(parts.page().url, site);
    if (visit && sameness(place) === here) {
      visit.look(why);
      return;
    }
    leave();
    here = sameness(place);
    if (!place) return;
    leaving = new AbortController();
    visit = startVisit(place, parts, leaving.signal);
    visit.look(why === 'start' ? why : 'navigation');
  };
}
