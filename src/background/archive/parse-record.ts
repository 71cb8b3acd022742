import * as v from 'valibot';
import { byOccurrence } from '@/domain/tickets/event-order';
import { SOURCES } from '@/domain/tickets/facts';
import { uniteEvents } from '@/domain/tickets/merge-events';
import { MAX_EVENTS } from '@/domain/tickets/observe';
import type { RecordedEvent, TicketRecord } from '@/domain/tickets/record';
import { mergeSightings } from '@/domain/tickets/sightings';
import type { Instant } from '@/domain/time/instant';
import {
  deadlineSchema,
  eventSchema,
  factPrecisionSchema,
  factSchemas,
  reportedSchemas,
} from '@/messaging/parse/observation-schema';
import { ticketKeySchema } from '@/messaging/parse/parse-observation';
import { pastInstant } from '@/messaging/parse/scalars';
import { migrateRecord } from '@/storage/schema';

/** A page's key is bound to its origin; a file's may say anything, and links are made of it. */
const fileKeySchema = v.pipe(
  ticketKeySchema,
  v.check(({ site }) => isWebAddress(site)),
);

function isWebAddress(site: string): boolean {
  if (!URL.canParse(site)) return false;
  const { protocol, username, password } = new URL(site);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/**
 * Makes a parser for records that come at `now` from a file whose rows are of an (earlier) version of the store. Gives undefined for what
 * is no record.
 */
export function recordParser(now: Instant, storeVersion: number): (data: unknown) => TicketRecord | undefined {
  const seen = pastInstant(now);
  const source = v.picklist(SOURCES);
  const stamped = <T>(value: v.GenericSchema<unknown, T>) =>
    v.exactOptional(v.object({ value, source, precision: factPrecisionSchema, seenAt: seen }));
  const stamps = (schemas: Readonly<Record<string, v.GenericSchema>>) =>
    v.object(Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, stamped(schema)])));
  const facts = factSchemas(now);
  const event = eventSchema(now);
  const recorded = v.object({ source, nth: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))) });
  const schema = v.object({
    key: fileKeySchema,
    facts: stamps(facts),
    latest: stamps(facts),
    events: v.pipe(v.array(v.intersect([event, recorded])), v.maxLength(MAX_EVENTS)),
    sightings: v.array(
      v.object({ status: v.exactOptional(facts.status), raw: v.exactOptional(facts.rawStatus), from: seen, to: seen }),
    ),
    completeAt: v.exactOptional(seen),
    nativeDeadlines: stamped(v.array(deadlineSchema(now))),
    reported: stamps(reportedSchemas),
    firstSeenAt: seen,
    lastSeenAt: seen,
  });
  return (data) => {
    const parsed = v.safeParse(schema, migrateRecord(data, storeVersion));
    return parsed.success ? inOrder(parsed.output as unknown as TicketRecord) : undefined;
  };
}

/** Whatever order the file had, the store has the canonical one. */
const inOrder = (record: TicketRecord): TicketRecord => ({
  ...record,
  events: (uniteEvents(record.events) as RecordedEvent[]).sort(byOccurrence),
  sightings: mergeSightings([], record.sightings),
});
