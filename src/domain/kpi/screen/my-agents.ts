import type { Settings } from '../../settings/settings';
import { readActor } from '../../tickets/reading';
import { readingOf } from '../../tickets/reading-of';
import { agentKey } from '../measure/holder';

/** The keys this browser's agent is counted under, for `filter.agent`; empty while no site says who that is. */
export const myAgents = (settings: Settings): readonly string[] => [
  ...new Set(
    settings.sites.flatMap(({ site, me }) =>
      me === undefined ? [] : (agentKey(readActor({ role: 'agent', ...me }, readingOf(settings, site)), site) ?? []),
    ),
  ),
];
