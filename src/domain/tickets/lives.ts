import type { Settings } from '../settings/settings';
import type { TicketLife } from './life';
import { readLife } from './read-life';
import { type LifeReading, NO_READING } from './reading';
import type { TicketRecord } from './record';

export type ReadLife = (record: TicketRecord) => TicketLife;

/** What the user taught about a site. */
export function readingOf(settings: Settings, site: string): LifeReading {
  const { bots, aliases } = settings.people;
  const known = settings.sites.find((candidate) => candidate.site === site) ?? NO_READING;
  return { statusMap: known.statusMap, channelMap: known.channelMap, bots, aliases };
}

/** Reads records by the given settings, each record once. */
export function lifeReader(settings: Settings): ReadLife {
  const lives = new WeakMap<TicketRecord, TicketLife>();
  const readings = new Map<string, LifeReading>();
  return (record) => {
    const { site } = record.key;
    const reading = readings.get(site) ?? readingOf(settings, site);
    readings.set(site, reading);
    const life = lives.get(record) ?? readLife(record, reading);
    lives.set(record, life);
    return life;
  };
}
