import type { Settings } from '../../settings/settings';
import { myKeys } from '../../settings/whose';
import { readingOf } from '../../tickets/reading-of';

/** The keys this browser's agent is counted under, for `filter.agent`; empty while no site knows who that is. */
export const myAgents = (settings: Settings): readonly string[] => [
  ...new Set(settings.sites.flatMap((site) => myKeys(site, readingOf(settings, site.site)))),
];
