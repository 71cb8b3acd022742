import type { Kpi } from '../declaration';
import { PERCENT_FROM } from './shared';

const base = {
  minimumN: 1,
  datedBy: 'the period the figure covers',
  population: 'Figures typed or imported.',
} as const;

/** What pages cannot give: typed by hand or imported, first-class in trends, goals and reports. */
export const typed: readonly Kpi[] = [
  {
    ...base,
    id: 'M6-calls',
    line: 'M6',
    name: 'Average handle time of calls',
    unit: 'seconds',
    direction: 'down',
    statistic: { how: 'series', formula: { plus: ['talk', 'hold', 'afterCall'], over: ['calls'] } },
    rule: 'Talk, hold and after-call time together divided by the number of calls.',
    source: 'Sparkcentral',
  },
  {
    ...base,
    id: 'M20',
    line: 'M20',
    name: 'Net promoter score',
    unit: 'points',
    direction: 'up',
    minimumN: PERCENT_FROM,
    statistic: {
      how: 'series',
      formula: {
        plus: ['promoters'],
        minus: ['detractors'],
        over: ['promoters', 'passives', 'detractors'],
        scale: 100,
      },
    },
    rule: 'Percentage of answers 9 and 10 less percentage of answers 0 to 6; 7 and 8 are passive.',
    source: 'SITE123, HubSpot',
  },
  {
    ...base,
    id: 'M23',
    line: 'M23',
    name: 'Self-service rate',
    unit: 'percent',
    direction: 'up',
    minimumN: PERCENT_FROM,
    statistic: {
      how: 'series',
      formula: { plus: ['selfServed'], over: ['selfServed', 'assisted'], scale: 100 },
    },
    rule: 'Issues solved without an agent divided by all issues.',
    source: 'Gorgias',
  },
  {
    ...base,
    id: 'M24-calls',
    line: 'M24',
    name: 'Abandoned calls',
    unit: 'percent',
    direction: 'down',
    minimumN: PERCENT_FROM,
    statistic: { how: 'series', formula: { plus: ['abandoned'], over: ['abandoned', 'answered'], scale: 100 } },
    rule: 'Calls not answered divided by all calls.',
    source: 'Gorgias',
  },
  {
    ...base,
    id: 'M25',
    line: 'M25',
    name: 'Customer retention',
    unit: 'percent',
    direction: 'up',
    minimumN: PERCENT_FROM,
    statistic: {
      how: 'series',
      formula: { plus: ['end'], minus: ['new'], over: ['start'], scale: 100, stock: { start: 'first', end: 'last' } },
    },
    rule: 'Customers at the end less customers won in the period, divided by customers at its start.',
    source: 'Gorgias, SITE123, HubSpot',
  },
  {
    ...base,
    id: 'M31-value',
    line: 'M31',
    name: 'Value of contributions',
    unit: 'money',
    direction: 'up',
    statistic: { how: 'series', formula: { plus: ['value'] } },
    rule: 'Value of the sales that conversations led to.',
    source: 'CM.com',
  },
  {
    ...base,
    id: 'M32',
    line: 'M32',
    name: 'Mean review rating',
    unit: 'score',
    direction: 'up',
    statistic: { how: 'series', formula: { plus: ['stars'], over: ['reviews'] } },
    rule: 'Sum of the stars divided by the number of reviews, by source.',
    source: 'SITE123',
  },
  ...(['reviews', 'mentions', 'comments', 'followers'] as const).map(
    (part): Kpi => ({
      ...base,
      id: `M32-${part}`,
      line: 'M32',
      name: { reviews: 'Reviews', mentions: 'Mentions', comments: 'Comments', followers: 'Followers' }[part],
      unit: 'count',
      direction: 'up',
      statistic: {
        how: 'series',
        formula: { plus: [part], ...(part === 'followers' ? { stock: { followers: 'last' } as const } : {}) },
      },
      rule:
        part === 'followers'
          ? 'Followers at the end of the period, by source.'
          : `Number of ${part} in the period, by source.`,
      source: 'SITE123',
    }),
  ),
  {
    ...base,
    id: 'M33',
    line: 'M33',
    name: 'Quality score',
    unit: 'score',
    direction: 'up',
    statistic: { how: 'series', formula: { plus: ['score'], over: ['reviewed'] } },
    rule: 'Sum of the quality scores divided by the number of conversations reviewed.',
    datedBy: 'the review',
    source: 'CM.com, Gorgias',
  },
];
