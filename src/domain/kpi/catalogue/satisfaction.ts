import type { Kpi, Population } from '../declaration';
import { MARK } from '../sample';
import { PERCENT_FROM } from './shared';

const rated: Population = { kind: 'rating', excluded: [{ mark: MARK.impossible, because: 'impossible' }] };

export const satisfaction: readonly Kpi[] = [
  {
    id: 'M17',
    line: 'M17',
    name: 'Customer satisfaction',
    unit: 'percent',
    direction: 'up',
    minimumN: PERCENT_FROM,
    statistic: { how: 'share', of: rated, good: { all: MARK.satisfied } },
    rule: 'Satisfied ratings divided by all ratings: 4 and 5 of 5, the best of 3, good of two, 8 and more of 10, Freshdesk’s happy faces. The newest rating of a ticket counts; the range is the 95 % Wilson interval.',
    population: 'Tickets with a rating.',
    datedBy: 'the rating',
    source: 'Gorgias, HubSpot, Sparkcentral, CM.com, SITE123',
  },
  {
    id: 'M18',
    line: 'M18',
    name: 'Mean rating',
    unit: 'score',
    direction: 'up',
    minimumN: PERCENT_FROM,
    statistic: { how: 'numbers', of: rated, value: 'score', headline: 'mean' },
    rule: 'Sum of the scores divided by their number, on the site’s own scale; where scales are mixed, the most frequent one.',
    population: 'Tickets with a rating.',
    datedBy: 'the rating',
    source: 'Gorgias',
  },
  {
    id: 'M19',
    line: 'M19',
    name: 'Survey response rate',
    unit: 'percent',
    direction: 'up',
    minimumN: PERCENT_FROM,
    statistic: { how: 'share', of: { kind: 'survey' }, good: { all: MARK.answered } },
    rule: 'Surveys sent in the period that were answered since, divided by the surveys sent in it.',
    population: 'Surveys sent.',
    datedBy: 'the sending',
    source: 'Gorgias',
  },
];
