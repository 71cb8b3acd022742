import type { Kpi } from '../declaration';
import { MARK } from '../sample';
import { count, created, durations, share, soundLengths, unless } from './shared';

/** What customers complain of. */
export const complaints: readonly Kpi[] = [
  {
    ...count,
    id: 'M21',
    line: 'M21',
    name: 'Complaints',
    direction: 'down',
    statistic: { how: 'sum', of: { ...created, excluded: unless(MARK.labelled) }, counted: { all: MARK.complaint } },
    rule: 'Tickets tagged or typed as a complaint.',
    population: 'Tickets created.',
    datedBy: 'creation',
    source: 'SITE123, CM.com',
  },
  {
    ...share,
    id: 'M21-share',
    line: 'M21',
    name: 'Share of complaints',
    direction: 'down',
    statistic: { how: 'share', of: { ...created, excluded: unless(MARK.labelled) }, good: { all: MARK.complaint } },
    rule: 'Tickets tagged or typed as a complaint divided by all tickets created.',
    population: 'Tickets created.',
    datedBy: 'creation',
    source: 'CM.com',
  },
  {
    id: 'M21-resolution',
    line: 'M21',
    name: 'Resolution time of complaints',
    unit: 'seconds',
    direction: 'down',
    minimumN: 1,
    statistic: durations({ kind: 'closure', all: MARK.complaint, excluded: soundLengths }),
    rule: 'Time from the start of the first-response clock to the last solve, complaints only.',
    population: 'Complaints solved now.',
    datedBy: 'the last solve',
    source: 'SITE123',
  },
];
