import type { KpiSettings } from '@/domain/kpi/kpi-settings';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { Filter } from '@/domain/kpi/view/filter';
import { type FilterBarState, periodChoice } from './view';

function filterOf({ team, agent, channel }: FilterBarState, mine: readonly string[] | undefined): Filter {
  return {
    ...(team === undefined ? {} : { team: [team] }),
    ...(channel === undefined ? {} : { channel: [channel] }),
    ...(mine !== undefined ? { agent: mine } : agent === undefined ? {} : { agent: [agent] }),
  };
}

/**
 * The question a filter bar asks; undefined while its own period is not settled.
 * @param mine narrows to these agents, whoever the bar names
 */
export function queryOf(
  bar: FilterBarState,
  { hours }: Pick<KpiSettings, 'hours'>,
  mine?: readonly string[],
): KpiQuery | undefined {
  const period = periodChoice(bar);
  if (period === undefined) return undefined;
  return { period, against: 'previous', filter: filterOf(bar, mine), hours: bar.hours ?? hours, hasTrends: true };
}
