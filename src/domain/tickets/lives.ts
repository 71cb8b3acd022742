import type { Settings } from '../settings/settings';
import type { TicketLife } from './life';
import { readLife } from './read-life';
import type { LifeReading } from './reading';
import { readingOf } from './reading-of';
import type { TicketRecord } from './record';

export type ReadLife = (record: TicketRecord) => TicketLife;

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
