import * as v from 'valibot';
import type { TicketEvent } from '@/domain/tickets/event';
import { SOURCES } from '@/domain/tickets/facts';
import type { NativeDeadline, Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { deadlineSchema, eventSchema, factPrecisionSchema, factSchemas, reportedSchemas } from './observation-schema';
import { keyPart, pastInstant } from './scalars';

/** More events than any ticket has; the rest of a longer list is dropped. */
const MAX_EVENTS = 20_000;
/** A page's clock is this machine's clock: a look cannot lie further ahead than a message takes. */
const AHEAD = 60_000;

export const ticketKeySchema = v.object({ helpdesk: keyPart, site: keyPart, id: keyPart });

export interface ParsedObservation {
  readonly observation: Observation;
  /** Names of the facts, and `events` or `nativeDeadlines`, of which something was dropped as impossible. */
  readonly dropped: readonly string[];
}

/** Makes a parser for looks that arrive at `now`. */
export function observationParser(now: Instant): (data: unknown) => ParsedObservation | undefined {
  const frame = v.object({
    key: ticketKeySchema,
    seenAt: pastInstant(now),
    source: v.picklist(SOURCES),
    facts: v.record(v.string(), v.unknown()),
    precision: v.exactOptional(v.record(v.string(), v.unknown())),
    events: v.array(v.unknown()),
    isHistoryComplete: v.boolean(),
    nativeDeadlines: v.exactOptional(v.array(v.unknown())),
    reported: v.exactOptional(v.record(v.string(), v.unknown())),
    fields: v.exactOptional(v.record(v.string(), v.pipe(v.number(), v.finite()))),
  });
  const [facts, event, deadline] = [factSchemas(now), eventSchema(now), deadlineSchema(now)];

  return (data) => {
    const parsed = v.safeParse(frame, data);
    if (!parsed.success) return undefined;
    const { key, seenAt, source, isHistoryComplete, nativeDeadlines } = parsed.output;
    const dropped = new Set<string>();
    const events = parseEach<TicketEvent>(event, parsed.output.events.slice(0, MAX_EVENTS), () =>
      dropped.add('events'),
    );
    const observation: Observation = {
      key,
      seenAt: Math.min(seenAt, now + AHEAD) as Instant,
      source,
      facts: parseMembers(facts, parsed.output.facts, (name) => dropped.add(name)),
      precision: parseMembers(precisions, parsed.output.precision ?? {}, (name) => dropped.add(name)),
      events,
      isHistoryComplete: isHistoryComplete && events.length === parsed.output.events.length,
      ...(parsed.output.fields && { fields: parsed.output.fields }),
      reported: parseMembers(reportedSchemas, parsed.output.reported ?? {}, (name) => dropped.add(name)),
      ...(nativeDeadlines && {
        nativeDeadlines: parseEach<NativeDeadline>(deadline, nativeDeadlines.slice(0, 50), () =>
          dropped.add('nativeDeadlines'),
        ),
      }),
    };
    return { observation, dropped: [...dropped] };
  };
}

const precisions = Object.fromEntries(
  Object.keys(factSchemas(0 as Instant)).map((name) => [name, factPrecisionSchema]),
);

/** Keeps the members that fit their schema. Looks only at the names it knows, so no other name can do anything. */
function parseMembers(
  schemas: Readonly<Record<string, v.GenericSchema>>,
  members: Readonly<Record<string, unknown>>,
  onDropped: (name: string) => void,
): Record<string, never> {
  const kept: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    if (!Object.hasOwn(members, name) || members[name] === undefined) continue;
    const parsed = v.safeParse(schema, members[name]);
    if (parsed.success) kept[name] = parsed.output;
    else onDropped(name);
  }
  return kept as Record<string, never>;
}

function parseEach<T>(
  schema: v.GenericSchema<unknown, T>,
  list: readonly unknown[],
  onDropped: () => void,
): readonly T[] {
  return list.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    if (parsed.success) return [parsed.output];
    onDropped();
    return [];
  });
}
