import * as v from 'valibot';
import { RATING_SCALES, type TicketEvent } from '@/domain/tickets/event';
import { type Actor, CHANNELS, type Facts, PRECISIONS, PRIORITIES, ROLES, STATUSES } from '@/domain/tickets/facts';
import {
  type NativeDeadline,
  REPORTED_COUNTS,
  REPORTED_DURATIONS,
  REPORTED_FLAGS,
  type ReportedMeasures,
  SLA_METRICS,
} from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { count, deadlineInstant, duration, keyPart, pastInstant, textUpTo } from './scalars';

const word = textUpTo(200);
const priority = v.picklist(PRIORITIES);
const status = v.picklist(STATUSES);
const precision = v.picklist(PRECISIONS);

/** Customers have no names here: what is never to be stored ends at the edge. */
export const actorSchema = v.pipe(
  v.object({ role: v.picklist(ROLES), id: v.exactOptional(word), name: v.exactOptional(word) }),
  v.transform(
    ({ name, ...actor }): Actor => (actor.role === 'customer' || name === undefined ? actor : { ...actor, name }),
  ),
) satisfies v.GenericSchema<unknown, Actor>;

const tags = v.pipe(
  v.array(v.unknown()),
  v.transform((list) => [...new Set(list.slice(0, 200).flatMap((tag) => parsedOr(textUpTo(100), tag)))].sort()),
);

const parsedOr = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): T[] => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? [parsed.output] : [];
};

/** One schema per fact, so that one bad fact does not cost the others. */
export const factSchemas = (now: Instant) =>
  ({
    path: v.pipe(textUpTo(1000), v.startsWith('/')),
    number: word,
    subject: textUpTo(300),
    status,
    rawStatus: word,
    priority,
    rawPriority: word,
    channel: v.picklist(CHANNELS),
    type: word,
    assignee: actorSchema,
    team: word,
    requester: word,
    tags,
    worth: v.pipe(v.number(), v.finite(), v.minValue(-1e15), v.maxValue(1e15)),
    createdAt: pastInstant(now),
    createdBy: actorSchema,
    updatedAt: pastInstant(now),
    solvedAt: pastInstant(now),
    isSpam: v.boolean(),
    isDeleted: v.boolean(),
    isTest: v.boolean(),
    mergedInto: keyPart,
  }) satisfies { [K in keyof Facts]: v.GenericSchema<unknown, Facts[K]> };

export const factPrecisionSchema = precision;

export const eventSchema = (now: Instant) => {
  const stamp = {
    at: pastInstant(now),
    precision,
    id: v.exactOptional(keyPart),
    isObserved: v.exactOptional(v.literal(true)),
    isLatestOnly: v.exactOptional(v.literal(true)),
  };
  const actor = v.exactOptional(actorSchema);
  return v.variant('kind', [
    v.object({ kind: v.literal('created'), actor: actorSchema, ...stamp }),
    v.object({ kind: v.literal('message'), actor: actorSchema, isPublic: v.boolean(), ...stamp }),
    v.object({
      kind: v.literal('status'),
      status: v.exactOptional(status),
      raw: v.exactOptional(word),
      actor,
      ...stamp,
    }),
    v.object({ kind: v.literal('reopened'), actor, ...stamp }),
    v.object({ kind: v.literal('priority'), priority: v.exactOptional(priority), ...stamp }),
    v.object({ kind: v.literal('tags'), tags, ...stamp }),
    v.object({ kind: v.literal('assigned'), assignee: actor, team: v.exactOptional(word), ...stamp }),
    v.object({ kind: v.literal('merged'), into: v.exactOptional(keyPart), ...stamp }),
    v.object({ kind: v.literal('merged-in'), from: v.exactOptional(keyPart), ...stamp }),
    v.object({ kind: v.literal('survey-sent'), ...stamp }),
    v.object({
      kind: v.literal('rating'),
      score: v.pipe(v.number(), v.finite(), v.minValue(-103), v.maxValue(103)),
      scale: v.picklist(RATING_SCALES),
      actor,
      ...stamp,
    }),
  ]) satisfies v.GenericSchema<unknown, TicketEvent>;
};

export const deadlineSchema = (now: Instant) =>
  v.object({
    metric: v.picklist(SLA_METRICS),
    dueAt: v.exactOptional(deadlineInstant(now)),
    state: v.exactOptional(v.picklist(['active', 'paused', 'met', 'breached'])),
    label: v.exactOptional(word),
    target: v.exactOptional(duration),
  }) satisfies v.GenericSchema<unknown, NativeDeadline>;

const each = <K extends string, S>(names: readonly K[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema])) as { [N in K]: S };

export const reportedSchemas = {
  ...each(REPORTED_DURATIONS, duration),
  ...each(REPORTED_COUNTS, count),
  ...each(REPORTED_FLAGS, v.boolean()),
} satisfies { [K in keyof ReportedMeasures]-?: v.GenericSchema<unknown, ReportedMeasures[K]> };
