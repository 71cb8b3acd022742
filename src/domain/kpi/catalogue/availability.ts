import type { Kpi } from '../declaration';
import { MARK } from '../sample';
import { count, created, durations, share, soundReplies } from './shared';

/** Whether somebody is there when customers come. */
export const availability: readonly Kpi[] = [
  {
    ...share,
    id: 'M24',
    line: 'M24',
    name: 'Abandonment rate',
    direction: 'down',
    statistic: {
      how: 'share',
      of: {
        kind: 'closure',
        all: MARK.ended,
        excluded: [
          { mark: MARK.silent, because: 'no-customer-message' },
          { mark: MARK.proactive, because: 'agent-started' },
          { mark: MARK.incomplete, because: 'incomplete-history' },
        ],
      },
      good: { none: MARK.replied },
    },
    rule: 'Live conversations that a customer began and that ended without a reply by a person, divided by all that ended.',
    population: 'Ended conversations in live channels with a customer message.',
    datedBy: 'the end',
    source: 'Gorgias',
  },
  {
    ...share,
    id: 'M29',
    line: 'M29',
    name: 'Arrivals in working hours',
    direction: 'none',
    statistic: {
      how: 'share',
      of: { ...created, excluded: [{ mark: MARK.scheduled, unless: true, because: 'hours-unknown' }] },
      good: { none: MARK.outside },
    },
    rule: 'Tickets that arrived inside working hours divided by all tickets created.',
    population: 'Tickets created whose working hours are known.',
    datedBy: 'creation',
    source: 'CM.com, Sparkcentral',
  },
  {
    id: 'M29-outside',
    line: 'M29',
    name: 'First response to arrivals outside working hours',
    unit: 'seconds',
    direction: 'down',
    minimumN: 1,
    statistic: durations({ kind: 'reply', all: MARK.first | MARK.outside, excluded: soundReplies }),
    rule: 'First response time of tickets that arrived outside working hours.',
    population: 'Tickets begun by a customer outside working hours that got a reply.',
    datedBy: 'the reply',
    source: 'Sparkcentral',
  },
  {
    ...count,
    id: 'M29-hours',
    line: 'M29',
    name: 'Hours of the week covered',
    direction: 'up',
    statistic: {
      how: 'hours-covered',
      of: { kind: 'reply', none: MARK.vendor, excluded: [{ mark: MARK.coarse, because: 'imprecise' }] },
    },
    rule: 'Hours of the week, of 168, in which at least one public reply by a person was sent; break it down by channel to see when each is served. Who is present right now is not read from pages.',
    population: 'Public replies by people whose time is known.',
    datedBy: 'the reply',
    source: 'CM.com, Sparkcentral',
  },
];
