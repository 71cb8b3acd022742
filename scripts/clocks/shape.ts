import * as v from 'valibot';
import { CHANNELS, PRIORITIES, ROLES, STATUSES } from '@/domain/tickets/facts';
import { SLA_METRICS } from '@/domain/tickets/observation';

/** The shape of an input file; what it means is in `docs/clocks.md`. */

const moment = v.union([v.string(), v.number()]);
const duration = v.union([v.string(), v.number()]);
const status = v.picklist(STATUSES);
const priority = v.picklist(PRIORITIES);
const interval = v.union([v.tuple([v.string(), v.string()]), v.strictObject({ start: v.string(), end: v.string() })]);

const version = v.strictObject({
  from: v.optional(moment),
  weekly: v.record(v.string(), v.array(interval)),
  breaks: v.optional(
    v.array(
      v.strictObject({
        weekday: v.optional(v.union([v.string(), v.number()])),
        on: v.optional(v.string()),
        start: v.string(),
        end: v.string(),
      }),
    ),
  ),
  holidays: v.optional(
    v.array(
      v.union([
        v.string(),
        v.strictObject({ on: v.string(), name: v.optional(v.string()), isOff: v.optional(v.boolean()) }),
      ]),
    ),
  ),
  overrides: v.optional(v.array(v.strictObject({ on: v.string(), intervals: v.array(interval) }))),
  holidayPresets: v.optional(v.array(v.string())),
});

export const scheduleShape = v.union([
  v.strictObject({ id: v.string(), name: v.optional(v.string()), zone: v.string(), versions: v.array(version) }),
  v.strictObject({ id: v.string(), name: v.optional(v.string()), zone: v.string(), ...version.entries }),
]);

const rule = v.union([
  duration,
  v.strictObject({
    targets: v.union([
      duration,
      v.strictObject({ any: v.optional(duration), ...v.entriesFromList(PRIORITIES, v.optional(duration)) }),
    ]),
    hours: v.optional(v.picklist(['business', 'calendar'])),
    pauseStatuses: v.optional(v.array(status)),
  }),
]);

const words = v.optional(v.array(v.string()));

export const policyShape = v.strictObject({
  id: v.string(),
  name: v.optional(v.string()),
  preset: v.optional(v.string()),
  conditions: v.optional(
    v.strictObject({
      priority: v.optional(v.array(priority)),
      channel: v.optional(v.array(v.picklist(CHANNELS))),
      tagsAny: words,
      tagsAll: words,
      tagsNone: words,
      team: words,
      helpdesk: words,
    }),
  ),
  scheduleId: v.optional(v.string()),
  metrics: v.strictObject(v.entriesFromList(SLA_METRICS, v.optional(rule))),
  options: v.optional(
    v.strictObject({
      boundary: v.optional(v.picklist(['close', 'nextOpen'])),
      agentCreatedFirstReply: v.optional(v.picklist(['firstCustomerMessage', 'creation', 'never'])),
      nextReplyFrom: v.optional(v.picklist(['oldest', 'latest'])),
      solveFulfillsReply: v.optional(v.boolean()),
      internalNoteFulfills: v.optional(v.boolean()),
      autoReplyFulfills: v.optional(v.boolean()),
      onReopen: v.optional(v.picklist(['resume', 'newCycle', 'firstOnly', 'count'])),
      onMerge: v.optional(v.picklist(['cancel', 'fulfill'])),
    }),
  ),
});

const at = { at: moment, id: v.optional(v.string()) };
const kind = <K extends string, E extends v.ObjectEntries>(name: K, entries: E) =>
  v.strictObject({ ...at, kind: v.literal(name), ...entries });

const event = v.variant('kind', [
  kind('created', { by: v.optional(v.picklist(ROLES)) }),
  kind('message', { by: v.picklist(ROLES), public: v.optional(v.boolean()) }),
  kind('status', { status }),
  kind('reopened', {}),
  kind('priority', { priority: v.optional(priority) }),
  kind('tags', { tags: v.array(v.string()) }),
  kind('assigned', { to: v.optional(v.string()), team: v.optional(v.string()) }),
  kind('merged', {}),
  kind('merged-in', {}),
]);

const ticket = v.strictObject({
  helpdesk: v.optional(v.string()),
  channel: v.optional(v.picklist(CHANNELS)),
  status: v.optional(status),
  priority: v.optional(priority),
  tags: words,
  team: v.optional(v.string()),
});

const question = v.variant('ask', [
  v.strictObject({ ask: v.literal('elapsed'), schedule: v.optional(v.string()), from: moment, to: moment }),
  v.strictObject({
    ask: v.literal('add'),
    schedule: v.optional(v.string()),
    from: moment,
    n: duration,
    boundary: v.optional(v.picklist(['close', 'nextOpen'])),
  }),
  v.strictObject({ ask: v.literal('isOpen'), schedule: v.optional(v.string()), at: moment }),
  v.strictObject({ ask: v.literal('nextOpen'), schedule: v.optional(v.string()), at: moment }),
  v.strictObject({ ask: v.literal('nextChange'), schedule: v.optional(v.string()), at: moment }),
]);

const settings = {
  zone: v.optional(v.string()),
  schedules: v.optional(v.array(scheduleShape)),
  policies: v.optional(v.array(policyShape)),
};

const oneCase = {
  ...settings,
  name: v.optional(v.string()),
  ticket: v.optional(ticket),
  events: v.optional(v.array(event)),
  now: v.optional(moment),
  questions: v.optional(v.array(question)),
  explain: v.optional(v.boolean()),
  warning: v.optional(v.strictObject({ minutes: v.optional(v.number()), percent: v.optional(v.number()) })),
  countdown: v.optional(v.boolean()),
};

export const oneShape = v.strictObject(oneCase);
/** Schedules and policies given once hold for every case that has none of its own. */
export const manyShape = v.strictObject({ ...settings, cases: v.array(oneShape) });

export type GivenCase = v.InferOutput<typeof oneShape>;
export type GivenSchedule = v.InferOutput<typeof scheduleShape>;
export type GivenVersion = v.InferOutput<typeof version>;
export type GivenInterval = v.InferOutput<typeof interval>;
export type GivenPolicy = v.InferOutput<typeof policyShape>;
export type GivenRule = v.InferOutput<typeof rule>;
export type GivenEvent = v.InferOutput<typeof event>;
export type Question = v.InferOutput<typeof question>;
