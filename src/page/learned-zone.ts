import type { Helpdesk } from '@/helpdesks/contract';

/** The zone this helpdesk was found to write its times in. */
export interface LearnedZone {
  get(): string | undefined;
  keep(zone: string): void;
}

const KEY = 'helpclock-zone';

/** As the domain's `isZone`, which would bring the reckoning of offsets into every page. */
function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    // No zone this browser knows.
    return false;
  }
}

/**
 * A page with nothing but old times proves no zone; an earlier one may have. Kept in the helpdesk's own `localStorage`, like the count
 * of requests: a page that tampers with it misdates its own tickets, nothing else. What a later page says against it wins.
 */
export function learnedZoneIn(store: Pick<Storage, 'getItem' | 'setItem'> | undefined): LearnedZone {
  let known: string | undefined;
  return {
    get() {
      try {
        const kept = store?.getItem(KEY) ?? undefined;
        known = kept !== undefined && isZone(kept) ? kept : known;
      } catch {
        // Storage is blocked in this frame: what this page has learned is used.
      }
      return known;
    },
    keep(zone) {
      if (zone === known) return;
      known = zone;
      try {
        store?.setItem(KEY, zone);
      } catch {
        // Blocked or full: known until the page is left.
      }
    },
  };
}

/** A helpdesk that remembers the zone its pages prove or its answers name. */
export function remembering(helpdesk: Helpdesk, learned: LearnedZone): Helpdesk {
  const note = <R extends { readonly zone?: string }>(reading: R): R => {
    if (reading.zone !== undefined) learned.keep(reading.zone);
    return reading;
  };
  const { json } = helpdesk;
  return {
    ...helpdesk,
    read(page, place) {
      const reading = helpdesk.read(page, place);
      return reading.kind === 'read' ? note(reading) : reading;
    },
    ...(json ? { json: { ...json, read: (place, answers, page) => note(json.read(place, answers, page)) } } : {}),
  };
}
