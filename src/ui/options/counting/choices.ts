import type { KpiPreset } from '@/domain/kpi/presets/presets';
import { presets } from '@/domain/kpi/presets/presets';

const isMean = ({ id, kpi }: KpiPreset): boolean => id === `${kpi}-mean`;
const MEANS = presets.filter(isMean).map(({ id }) => id);

/** KPIs that are counted in more than one way, each with the definitions of others. */
export const CHOICES: readonly { readonly kpi: string; readonly others: readonly KpiPreset[] }[] = Object.entries(
  Object.groupBy(
    presets.filter((preset) => !isMean(preset)),
    ({ kpi }) => kpi,
  ),
).map(([kpi, others = []]) => ({ kpi, others }));

/** Which value leads for durations: the mean only where every duration shows it. */
export const leadOf = (chosen: readonly string[]): 'median' | 'mean' =>
  MEANS.every((id) => chosen.includes(id)) ? 'mean' : 'median';

export function withLead(chosen: readonly string[], lead: 'median' | 'mean'): readonly string[] {
  const others = chosen.filter((id) => !MEANS.includes(id));
  return lead === 'mean' ? [...others, ...MEANS] : others;
}

/** The chosen definitions with this one for its KPI, or with ours where it is undefined. */
export function withDefinition(chosen: readonly string[], kpi: string, id: string | undefined): readonly string[] {
  const own = presets.filter((preset) => preset.kpi === kpi && !isMean(preset)).map((preset) => preset.id);
  return [...chosen.filter((one) => !own.includes(one)), ...(id === undefined ? [] : [id])];
}
