import type { Duration } from '../time/duration';
import { sameValue } from './canonical';
import { currentFacts, hasWholeHistory } from './current-facts';
import { mergeRecords } from './merge';
import type { TicketRecord } from './record';
import { joinSightings } from './sightings';

/** More events than any ticket has. A page that goes on adding is not believed; what is known stays. */
export const MAX_EVENTS = 25_000;

/** More stretches of a status than any ticket has. */
export const MAX_SIGHTINGS = 5000;

/**
 * Adds a look of this browser to what is known. Gives back the known record itself, so that nothing is written, when the look
 * tells nothing but that everything is as it was.
 * @param refreshAfter how old (seconds) the newest look may grow before an unchanged one is stored all the same, so that
 *   retention and coverage see the ticket was looked at.
 */
export function observe(known: TicketRecord, look: TicketRecord, refreshAfter: Duration): TicketRecord {
  const merged = mergeRecords(known, look);
  if (merged === known) return known;
  const bounded = inBounds(merged, known);
  const isRefresh = look.lastSeenAt >= known.lastSeenAt + refreshAfter * 1000;
  if (!isRefresh && !isNews(known, bounded)) return known;
  const sightings = joinSightings(bounded.sightings);
  return sightings === bounded.sightings ? bounded : { ...bounded, sightings };
}

function inBounds(merged: TicketRecord, known: TicketRecord): TicketRecord {
  const hasTooMany = merged.sightings.length > MAX_SIGHTINGS;
  if (merged.events.length <= MAX_EVENTS && !hasTooMany) return merged;
  return {
    ...merged,
    events: merged.events.length > MAX_EVENTS ? known.events : merged.events,
    sightings: hasTooMany ? known.sightings : merged.sightings,
  };
}

/** Does the record say anything else than before, besides when it was looked at? */
function isNews(before: TicketRecord, after: TicketRecord): boolean {
  return (
    before.events !== after.events ||
    before.firstSeenAt !== after.firstSeenAt ||
    hasWholeHistory(before) !== hasWholeHistory(after) ||
    !sameValue(gist(before), gist(after))
  );
}

function gist(record: TicketRecord): unknown {
  const provenance = Object.entries(record.facts).map(([name, stamp]) => [name, stamp.source, stamp.precision]);
  const reported = Object.entries(record.reported).map(([name, stamp]) => [name, stamp?.value, stamp?.source]);
  return [currentFacts(record), provenance, record.nativeDeadlines?.value, reported];
}
