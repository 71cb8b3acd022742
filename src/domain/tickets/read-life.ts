import { currentFacts, hasWholeHistory } from './current-facts';
import type { TicketEvent } from './event';
import { byOccurrence } from './event-order';
import type { Facts } from './facts';
import type { TicketLife } from './life';
import { noticedStatuses } from './noticed';
import type { ReportedMeasures } from './observation';
import { type LifeReading, lookUp, NO_READING, readActor } from './reading';
import { recogniseEvents } from './recognise';
import type { RecordedEvent, TicketRecord } from './record';

/**
 * A record as clocks and KPIs read it. Everything that is a judgement happens here and is never stored: which reading of a
 * fact is believed, which events are one and the same, which status changes were noticed between looks, what the user's
 * mappings mean, who is a machine.
 */
export function readLife(record: TicketRecord, reading: LifeReading = NO_READING): TicketLife {
  const told = recogniseEvents(record.events, record.completeAt).map((event) => readEvent(event, reading));
  const noticed = noticedStatuses(record, told, reading);
  return {
    key: record.key,
    facts: readFacts(currentFacts(record), reading),
    events: noticed.length === 0 ? told : inOrder([...told, ...noticed]),
    isHistoryComplete: hasWholeHistory(record),
    ...(record.nativeDeadlines === undefined ? {} : { nativeDeadlines: record.nativeDeadlines.value }),
    ...readReported(record.reported),
  };
}

const inOrder = (events: readonly TicketEvent[]): readonly TicketEvent[] =>
  events
    .map((event): RecordedEvent => ({ ...event, source: 'json' }))
    .sort(byOccurrence)
    .map(withoutSource);

function withoutSource({ source: _source, nth: _nth, ...event }: RecordedEvent): TicketEvent {
  return event as TicketEvent;
}

function readEvent(recorded: RecordedEvent, reading: LifeReading): TicketEvent {
  const event = withoutSource(recorded);
  if (event.kind === 'status' && event.raw !== undefined) {
    const status = lookUp(reading.statusMap, event.raw);
    return status === undefined ? event : { ...event, status };
  }
  if (event.kind === 'assigned') {
    return event.assignee === undefined ? event : { ...event, assignee: readActor(event.assignee, reading) };
  }
  if ('actor' in event && event.actor !== undefined) return { ...event, actor: readActor(event.actor, reading) };
  return event;
}

function readFacts(facts: Partial<Facts>, reading: LifeReading): Partial<Facts> {
  const { rawStatus, channel, assignee, createdBy } = facts;
  const status = rawStatus === undefined ? undefined : lookUp(reading.statusMap, rawStatus);
  return {
    ...facts,
    ...(status === undefined ? {} : { status }),
    ...(channel === undefined ? {} : { channel: lookUp(reading.channelMap, channel) ?? channel }),
    ...(assignee === undefined ? {} : { assignee: readActor(assignee, reading) }),
    ...(createdBy === undefined ? {} : { createdBy: readActor(createdBy, reading) }),
  };
}

function readReported(stamped: TicketRecord['reported']): { readonly reported?: ReportedMeasures } {
  const entries = Object.entries(stamped).map(([name, stamp]) => [name, stamp?.value] as const);
  return entries.length === 0 ? {} : { reported: Object.fromEntries(entries) };
}
