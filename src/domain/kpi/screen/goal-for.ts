import type { Kpi } from '../declaration';
import type { Goal } from '../goals/goal';
import type { Asked } from './context';

/** The goal a card is held against: that of the one agent or team filtered by, else everybody's. */
export function goalFor({ id }: Kpi, { source, query }: Pick<Asked, 'source' | 'query'>): Goal | undefined {
  const goals = source.settings.goals.filter(({ kpi }) => kpi === id);
  const { agent, team } = query.filter;
  if (agent?.length === 1) return goals.find(({ who }) => who.kind === 'agent' && who.agent === agent[0]);
  if (agent !== undefined) return undefined;
  if (team?.length === 1) return goals.find(({ who }) => who.kind === 'team' && who.team === team[0]);
  return team === undefined ? goals.find(({ who }) => who.kind === 'all') : undefined;
}
