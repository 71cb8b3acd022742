import * as v from 'valibot';
import type { AlertMoment } from '@/domain/sla/alert-moments';
import { SLA_METRICS } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import type { AlertRow, HealthRow, SeriesRow } from '../rows';

const text = v.pipe(v.string(), v.maxLength(2000));
const instant = v.pipe(
  v.number(),
  v.finite(),
  v.transform((ms) => ms as Instant),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A schema for every member of a row, the optional ones too: a member that is forgotten here would be lost in a restore. */
type Members<Row> = { readonly [K in keyof Row]-?: v.GenericSchema };

const alert = v.object({
  id: text,
  ref: text,
  announcedAt: instant,
  waitingSince: v.exactOptional(instant),
  moment: v.exactOptional(
    v.object({
      metric: v.picklist(SLA_METRICS),
      cycle: count,
      step: v.picklist(['warning', 'breach']),
      at: instant,
    } satisfies Members<AlertMoment>),
  ),
  isPlanned: v.exactOptional(v.boolean()),
  how: v.exactOptional(v.picklist(['notice', 'digest', 'silent'])),
} satisfies Members<AlertRow>) satisfies v.GenericSchema<unknown, AlertRow>;

const health = v.object({
  id: text,
  site: text,
  helpdesk: text,
  page: v.picklist(['ticket', 'queue', 'json', 'flood', 'bad-data']),
  fact: text,
  isReadable: v.boolean(),
  state: v.exactOptional(text),
  since: instant,
  lastSeenAt: instant,
  count,
} satisfies Members<HealthRow>) satisfies v.GenericSchema<unknown, HealthRow>;

const series = v.object({
  id: text,
  kpi: text,
  from: instant,
  to: instant,
  group: v.exactOptional(text),
  parts: v.record(text, v.pipe(v.number(), v.finite())),
  origin: v.picklist(['typed', 'imported']),
} satisfies Members<SeriesRow>) satisfies v.GenericSchema<unknown, SeriesRow>;

/**
 * Tables a backup keeps as they are, besides tickets, with the shape of a row: a row of a file is parsed before it is stored.
 * What is derived from tickets is left out: it is computed again. So is how far reading a site's past is, what is snoozed, and the
 * time worked on a page, which never leaves its browser.
 */
export const KEPT_TABLES = { alerts: alert, health, series } as const satisfies Record<string, v.GenericSchema>;
export type KeptTable = keyof typeof KEPT_TABLES;

export const isKeptTable = (name: string): name is KeptTable => Object.hasOwn(KEPT_TABLES, name);

/** The row as it may be stored; undefined when it is none of this table. */
export function parseKept(table: KeptTable, row: unknown): object | undefined {
  const parsed = v.safeParse<v.GenericSchema<unknown, object>>(KEPT_TABLES[table], row);
  return parsed.success ? parsed.output : undefined;
}
