import { tableOf } from '@/domain/kpi/columns/table';
import { computeKpi, type KpiReading } from '@/domain/kpi/compute';
import { defaultDefinitions, type KpiDefinitions } from '@/domain/kpi/definitions';
import { measureLife } from '@/domain/kpi/measure/measure-life';
import { kpisWith } from '@/domain/kpi/presets/presets';
import type { KpiResult } from '@/domain/kpi/result';
import type { Filter } from '@/domain/kpi/view/filter';
import { openView } from '@/domain/kpi/view/view';
import type { Policy } from '@/domain/sla/policy';
import type { TicketLife } from '@/domain/tickets/life';
import type { Instant } from '@/domain/time/instant';
import type { Schedule } from '@/domain/time/schedule';
import { at } from './lives';

/** What the lives of a story are measured and asked by; the 28 days from Monday 5 January 2026, UTC. */
export interface Asking {
  readonly policies?: readonly Policy[];
  readonly schedules?: readonly Schedule[];
  readonly definitions?: Partial<KpiDefinitions>;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly now?: Instant;
  readonly filter?: Filter;
  readonly hours?: KpiReading['hours'];
  readonly presets?: readonly string[];
}

export const tableFor = (lives: readonly TicketLife[], { policies = [], schedules = [], ...rest }: Asking) => {
  const definitions = { ...defaultDefinitions, ...rest.definitions };
  const now = rest.now ?? at('00:00', 60);
  return tableOf(lives.map((life) => measureLife(life, { policies, schedules, definitions }, now)));
};

/** A KPI over the lives. */
export function ask(id: string, lives: readonly TicketLife[], asking: Asking = {}): KpiResult {
  const { from = at('00:00'), to = at('00:00', 28), now = at('00:00', 60), filter = {}, hours = 'calendar' } = asking;
  const reopenDays = asking.definitions?.reopenDays ?? defaultDefinitions.reopenDays;
  const kpi = kpisWith(asking.presets ?? []).find((one) => one.id === id);
  if (kpi === undefined) throw new RangeError(`No KPI ${id}`);
  const view = openView(tableFor(lives, asking), { from, to, now, filter });
  return computeKpi(kpi, view, { hours, reopenDays });
}
