import * as v from 'valibot';
import { ROW_KINDS } from '@/domain/import/format';
import type { ImportChoices } from '@/domain/import/mapping';
import { ROLES, UNITS } from '@/domain/import/roles';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import type { Policy } from '@/domain/sla/policy';
import { RATING_SCALES } from '@/domain/tickets/event';
import { CHANNELS, PRIORITIES, STATUSES } from '@/domain/tickets/facts';
import type { Duration } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { Schedule } from '@/domain/time/schedule';
import { packSchema } from '../packs/pack-schema';
import { kpiSchema } from './kpi-schema';

const text = v.pipe(v.string(), v.maxLength(2000));
const texts = v.pipe(v.array(text), v.maxLength(2000));
const instant = v.pipe(
  v.number(),
  v.finite(),
  v.transform((ms) => ms as Instant),
);
const duration = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.transform((s) => s as Duration),
);
const status = v.picklist(STATUSES);

/** The origin of a web page, as browsers write it: permissions and content scripts are asked for by it. */
const webOrigin = v.pipe(
  text,
  v.check((origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin),
);

const agent = v.object({ id: text, name: v.exactOptional(text) });

export const siteSchema = v.object({
  site: text,
  origin: webOrigin,
  helpdesk: text,
  enabledAt: instant,
  recognised: v.exactOptional(v.object({ confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
  measuresFocus: v.exactOptional(v.literal(true)),
  worthField: v.exactOptional(text),
  statusMap: v.record(text, status),
  channelMap: v.record(text, v.picklist(CHANNELS)),
  me: v.exactOptional(v.union([v.literal('nobody'), agent])),
  viewer: v.exactOptional(agent),
  leads: v.picklist(['ours', 'theirs']),
  zone: v.exactOptional(text),
  dateOrder: v.exactOptional(v.picklist(['dmy', 'mdy', 'ymd'])),
  access: v.exactOptional(
    v.variant('kind', [
      v.object({ kind: v.literal('session') }),
      v.object({ kind: v.literal('token'), token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,500}$/)) }),
    ]),
  ),
}) satisfies v.GenericSchema<unknown, SiteSettings>;

const interval = { start: text, end: text };
const named = {
  name: v.exactOptional(text),
  origin: v.exactOptional(text),
  isOff: v.exactOptional(v.boolean()),
};
const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const day = v.exactOptional(v.array(v.object(interval)));

export const scheduleSchema = v.object({
  id: text,
  name: text,
  zone: text,
  versions: v.array(
    v.object({
      from: v.exactOptional(instant),
      weekly: v.object({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }),
      breaks: v.exactOptional(
        v.array(v.union([v.object({ ...interval, weekday }), v.object({ ...interval, on: text, ...named })])),
      ),
      holidays: v.exactOptional(v.array(v.object({ on: text, ...named }))),
      overrides: v.exactOptional(v.array(v.object({ on: text, intervals: v.array(v.object(interval)) }))),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Schedule>;

const target = v.exactOptional(duration);
const rule = v.exactOptional(
  v.object({
    targets: v.object({ low: target, normal: target, high: target, urgent: target, any: target }),
    hours: v.picklist(['business', 'calendar']),
    pauseStatuses: v.array(status),
  }),
);

export const policySchema = v.object({
  id: text,
  name: text,
  conditions: v.object({
    priority: v.exactOptional(v.array(v.picklist(PRIORITIES))),
    channel: v.exactOptional(v.array(v.picklist(CHANNELS))),
    tagsAny: v.exactOptional(texts),
    tagsAll: v.exactOptional(texts),
    tagsNone: v.exactOptional(texts),
    team: v.exactOptional(texts),
    helpdesk: v.exactOptional(texts),
  }),
  scheduleId: text,
  metrics: v.object({ first_reply: rule, next_reply: rule, resolution: rule, periodic_update: rule }),
  options: v.object({
    boundary: v.picklist(['close', 'nextOpen']),
    agentCreatedFirstReply: v.picklist(['firstCustomerMessage', 'creation', 'never']),
    nextReplyFrom: v.picklist(['oldest', 'latest']),
    solveFulfillsReply: v.boolean(),
    internalNoteFulfills: v.boolean(),
    autoReplyFulfills: v.boolean(),
    onReopen: v.picklist(['resume', 'newCycle', 'firstOnly', 'count']),
    onMerge: v.picklist(['cancel', 'fulfill']),
  }),
}) satisfies v.GenericSchema<unknown, Policy>;

const ahead = v.object({
  minutes: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  percent: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
});
const alert = v.exactOptional(v.object({ before: v.exactOptional(ahead), atBreach: v.boolean() }));

const words = <T extends string>(list: readonly T[]) => v.record(text, v.picklist(list));

const choicesSchema = v.object({
  format: v.exactOptional(text),
  kind: v.exactOptional(v.picklist(ROW_KINDS)),
  helpdesk: v.exactOptional(text),
  site: v.exactOptional(text),
  zone: v.exactOptional(text),
  ratingScale: v.exactOptional(v.picklist(RATING_SCALES)),
  metric: v.exactOptional(text),
  dateOrder: v.exactOptional(v.picklist(['dmy', 'mdy'])),
  words: v.exactOptional(
    v.object({
      status: v.exactOptional(words(STATUSES)),
      priority: v.exactOptional(words(PRIORITIES)),
      channel: v.exactOptional(words(CHANNELS)),
    }),
  ),
  columns: v.exactOptional(
    v.array(
      v.object({
        heading: text,
        index: v.exactOptional(v.number()),
        role: v.exactOptional(v.picklist(ROLES)),
        unit: v.exactOptional(v.picklist(UNITS)),
        dateOrder: v.exactOptional(v.picklist(['dmy', 'mdy'])),
      }),
    ),
  ),
}) satisfies v.GenericSchema<unknown, ImportChoices>;

/** At 64 KB each they leave room for everything else the settings hold. */
export const MOST_PACKS = 50;

/** The shape of every member of the settings, one by one, so that one bad member does not cost the others. */
export const settingsMembers = {
  sites: v.array(siteSchema),
  packs: v.pipe(v.array(packSchema), v.maxLength(MOST_PACKS)),
  schedules: v.array(scheduleSchema),
  policies: v.array(policySchema),
  warning: ahead,
  people: v.object({
    bots: texts,
    aliases: v.record(text, text),
    teams: v.optional(v.array(v.object({ id: text, name: text, members: texts })), []),
    myTeams: v.optional(texts, []),
  }),
  alerts: v.object({
    isOn: v.boolean(),
    metrics: v.object({ first_reply: alert, next_reply: alert, resolution: alert, periodic_update: alert }),
    whose: v.picklist(['mine', 'team', 'all']),
    quiet: v.picklist(['clock', 'schedule', 'never']),
    quietScheduleId: v.exactOptional(text),
  }),
  toolbar: v.picklist(['count', 'minutes']),
  showsAgents: v.boolean(),
  kpi: kpiSchema,
  keepsSubjects: v.boolean(),
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500)),
  theme: v.picklist(['auto', 'light', 'dark']),
  csvSeparator: v.picklist([',', ';']),
  importMappings: v.array(v.object({ name: text, choices: choicesSchema })),
} satisfies { [K in Exclude<keyof Settings, 'version'>]: v.GenericSchema<unknown, Settings[K]> };
