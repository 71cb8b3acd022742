import type { Settings } from '../settings/settings';
import { type LifeReading, NO_READING } from './reading';

/** What the user taught about a site. */
export function readingOf(settings: Pick<Settings, 'people' | 'sites'>, site: string): LifeReading {
  const { bots, aliases } = settings.people;
  const known = settings.sites.find((candidate) => candidate.site === site) ?? NO_READING;
  return { statusMap: known.statusMap, channelMap: known.channelMap, bots, aliases };
}
