import type { Kpi } from '../declaration';
import { MARK } from '../sample';
import { count, created, unless } from './shared';

const RATES = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** How many tickets come, and by which channel. */
export const volume: readonly Kpi[] = [
  {
    ...count,
    id: 'M22',
    line: 'M22',
    name: 'Tickets by channel',
    statistic: { how: 'count', of: { ...created, excluded: unless(MARK.placed) } },
    rule: 'Tickets created in a channel beside all tickets created; broken down by channel.',
    population: 'Tickets created.',
    datedBy: 'creation',
    source: 'HubSpot, Sparkcentral',
  },
  {
    ...count,
    id: 'M28',
    line: 'M28',
    name: 'Ticket volume',
    statistic: { how: 'count', of: created },
    rule: 'Tickets created.',
    population: 'All tickets.',
    datedBy: 'creation',
    source: 'HubSpot, Gorgias',
  },
  ...RATES.map(
    (per): Kpi => ({
      ...count,
      id: `M28-${per}`,
      line: 'M28',
      name: `Tickets per ${per}`,
      unit: 'rate',
      statistic: { how: 'rate', of: created, per },
      rule: `Tickets created divided by the number of ${per}s in the period that have passed.`,
      population: 'All tickets.',
      datedBy: 'creation',
      source: 'HubSpot',
    }),
  ),
];
