import type { Kpi, Population } from '../declaration';
import { MARK } from '../sample';
import { PERCENT_FROM, wholeHistory } from './shared';

const decided: Population = {
  kind: 'target',
  none: MARK.vendor,
  isJudgedAtDeadline: 'decided',
  excluded: wholeHistory,
};
const base = {
  line: 'M16',
  unit: 'percent',
  direction: 'up',
  minimumN: PERCENT_FROM,
  datedBy: 'the decision; a breach at its deadline',
  source: 'Gorgias, HubSpot, Sparkcentral',
} as const;

export const promises: readonly Kpi[] = [
  {
    ...base,
    id: 'M16',
    name: 'SLA attainment',
    statistic: { how: 'share', of: decided, good: { all: MARK.met } },
    rule: 'Promises met divided by promises met or broken; a promise still open counts as broken from its deadline on and not at all before.',
    population: 'Every instance of every promise that is decided.',
  },
  {
    ...base,
    id: 'M16-tickets',
    name: 'Tickets with every promise met',
    statistic: { how: 'ticket-share', of: decided, bad: { none: MARK.met } },
    rule: 'Tickets all of whose promises decided in the period were met, divided by the tickets with a decided promise.',
    population: 'Tickets with a promise decided in the period.',
  },
  {
    ...base,
    id: 'M16-open',
    name: 'Promises still open',
    unit: 'count',
    direction: 'none',
    minimumN: 0,
    statistic: { how: 'count', of: { ...decided, isJudgedAtDeadline: 'open', when: 'ever' } },
    rule: 'Promises whose deadline has not come, now.',
    population: 'Open promises not yet due.',
    datedBy: 'now',
  },
  {
    ...base,
    id: 'M16-vendor',
    name: 'Attainment by the helpdesk’s own verdicts',
    statistic: { how: 'share', of: { kind: 'target', all: MARK.vendor }, good: { all: MARK.met } },
    rule: 'Promises the helpdesk itself says were met, divided by the ones it gave a verdict on; never mixed with ours.',
    population: 'Verdicts the helpdesk gave.',
  },
];
