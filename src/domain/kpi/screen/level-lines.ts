import { computeKpi } from '../compute';
import type { Kpi } from '../declaration';
import { type LevelReached, levelOf } from '../levels/level-of';
import { CHANNELS_OF, type LevelGroup, type LevelScale } from '../levels/levels';
import type { KpiResult } from '../result';
import { openView } from '../view/view';
import type { Asked } from './context';

/** The service level one KPI reaches in one group of channels. */
export interface LevelLine {
  readonly kpi: Kpi;
  /** Missing where the scale serves all channels. */
  readonly group?: LevelGroup;
  readonly scale: LevelScale;
  readonly result: KpiResult;
  /** The number held against the scale: the median of a duration, else the value. */
  readonly value?: number;
  /** Missing when there is no value. */
  readonly reached?: LevelReached;
}

/** Every scale with what was measured; scales of channels without any ticket are left out. */
export function levelLines(asked: Asked): readonly LevelLine[] {
  return asked.source.settings.levels.flatMap((scale) => {
    const kpi = asked.kpis.find(({ id }) => id === scale.kpi);
    return kpi === undefined || kpi.direction === 'none' ? [] : (levelLine(kpi, scale, asked) ?? []);
  });
}

function levelLine(kpi: Kpi, scale: LevelScale, asked: Asked): LevelLine | undefined {
  const result = measured(kpi, scale, asked);
  if (result === undefined || (scale.group !== undefined && result.n === 0)) return undefined;
  const value = kpi.statistic.how === 'durations' ? result.median : fiveStars(kpi, result);
  const reached = value === undefined || kpi.direction === 'none' ? undefined : levelOf(scale, value, kpi.direction);
  return {
    kpi,
    ...(scale.group === undefined ? {} : { group: scale.group }),
    scale,
    result,
    ...(value === undefined ? {} : { value }),
    ...(reached === undefined ? {} : { reached }),
  };
}

/** The ratings the scale speaks of have five steps; a mean on another scale has no level. */
const fiveStars = ({ statistic }: Kpi, result: KpiResult): number | undefined =>
  statistic.how === 'numbers' && statistic.value === 'score' && result.scale !== '5-point' ? undefined : result.value;

function measured(kpi: Kpi, { group }: LevelScale, { source, view, reading }: Asked): KpiResult | undefined {
  if (group === undefined) return computeKpi(kpi, view, reading);
  const wanted = view.scope.filter?.channel;
  const channels = CHANNELS_OF[group].filter((channel) => wanted === undefined || wanted.includes(channel));
  if (channels.length === 0) return undefined;
  const filter = { ...view.scope.filter, channel: channels };
  return computeKpi(kpi, openView(source.table, { ...view.scope, filter }), reading);
}
