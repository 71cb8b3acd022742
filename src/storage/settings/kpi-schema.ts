import * as v from 'valibot';
import type { Goal } from '@/domain/kpi/goals/goal';
import type { KpiSettings } from '@/domain/kpi/kpi-settings';
import { LEVEL_GROUPS, SERVICE_LEVELS } from '@/domain/kpi/levels/levels';
import { CHANNELS } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';

const text = v.pipe(v.string(), v.maxLength(2000));
const texts = v.pipe(v.array(text), v.maxLength(2000));
const instant = v.pipe(
  v.number(),
  v.finite(),
  v.transform((ms) => ms as Instant),
);

const goalSchema = v.object({
  id: text,
  kpi: text,
  who: v.variant('kind', [
    v.object({ kind: v.literal('all') }),
    v.object({ kind: v.literal('team'), team: text }),
    v.object({ kind: v.literal('agent'), agent: text }),
  ]),
  steps: v.array(v.object({ from: instant, target: v.exactOptional(v.pipe(v.number(), v.finite())) })),
}) satisfies v.GenericSchema<unknown, Goal>;

const positive = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The shape of what the user decides about KPIs. */
export const kpiSchema = v.object({
  definitions: v.object({
    reopenDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
    liveChannels: v.array(v.picklist(CHANNELS)),
    complaints: texts,
    sales: texts,
    eligible: texts,
    ineligible: texts,
  }),
  presets: texts,
  hours: v.picklist(['calendar', 'business']),
  levels: v.array(
    v.object({
      kpi: text,
      group: v.exactOptional(v.picklist(LEVEL_GROUPS)),
      steps: v.array(v.object({ level: v.picklist(SERVICE_LEVELS), limit: v.exactOptional(positive), says: text })),
    }),
  ),
  goals: v.array(goalSchema),
  variance: v.object({
    isOn: v.boolean(),
    kpis: texts,
    ratio: positive,
    floors: v.object({ seconds: positive, percent: positive, count: positive }),
    minimumN: positive,
    robustZ: positive,
  }),
}) satisfies v.GenericSchema<unknown, KpiSettings>;
