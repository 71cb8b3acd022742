import type { TicketEvent } from './event';
import { byOccurrence, contentOf } from './event-order';
import type { Facts, Precision } from './facts';
import { toGranule } from './granule';
import { uniteEvents } from './merge-events';
import type { Observation, ReportedMeasures } from './observation';
import type { RecordedEvent, Sighting, Stamped, StampedFacts, TicketRecord } from './record';

const INSTANT_FACTS: ReadonlySet<keyof Facts> = new Set(['createdAt', 'updatedAt', 'solvedAt']);

/** What one look told, as a record to merge with what is known. */
export function recordOf(observation: Observation): TicketRecord {
  const { key, seenAt, source } = observation;
  const native = observation.nativeDeadlines;
  return {
    key,
    facts: stampFacts(observation),
    latest: {},
    events: recordEvents(observation),
    sightings: sightingsOf(observation),
    ...(observation.isHistoryComplete ? { completeAt: seenAt } : {}),
    ...(native === undefined ? {} : { nativeDeadlines: { value: native, source, precision: 'exact', seenAt } }),
    reported: stampReported(observation),
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
  };
}

function stampFacts({ facts, precision, source, seenAt }: Observation): StampedFacts {
  const stamped: Record<string, Stamped<unknown>> = {};
  for (const name of Object.keys(facts) as (keyof Facts)[]) {
    const value = facts[name];
    if (value === undefined) continue;
    const fineness: Precision = precision?.[name] ?? 'exact';
    const cut = INSTANT_FACTS.has(name) ? toGranule(value as Facts['createdAt'], fineness, seenAt) : value;
    stamped[name] = { value: cut, source, precision: fineness, seenAt };
  }
  return stamped as StampedFacts;
}

function recordEvents({ events, source, seenAt }: Observation): readonly RecordedEvent[] {
  const seenBefore = new Map<string, number>();
  const recorded = events.map((event): RecordedEvent => {
    const cut: TicketEvent = { ...event, at: toGranule(event.at, event.precision, seenAt) };
    if (cut.id !== undefined) return { ...cut, source };
    const content = contentOf(cut);
    const nth = seenBefore.get(content) ?? 0;
    seenBefore.set(content, nth + 1);
    return nth === 0 ? { ...cut, source } : { ...cut, source, nth };
  });
  return uniteEvents(recorded).sort(byOccurrence);
}

function sightingsOf({ facts, seenAt }: Observation): readonly Sighting[] {
  const { status, rawStatus } = facts;
  if (status === undefined && rawStatus === undefined) return [];
  return [
    {
      ...(status === undefined ? {} : { status }),
      ...(rawStatus === undefined ? {} : { raw: rawStatus }),
      from: seenAt,
      to: seenAt,
    },
  ];
}

function stampReported({ reported = {}, source, seenAt }: Observation): TicketRecord['reported'] {
  const stamped: Record<string, Stamped<unknown>> = {};
  for (const name of Object.keys(reported) as (keyof ReportedMeasures)[]) {
    const value = reported[name];
    if (value !== undefined) stamped[name] = { value, source, precision: 'exact', seenAt };
  }
  return stamped as TicketRecord['reported'];
}
