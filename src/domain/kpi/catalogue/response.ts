import type { Kpi } from '../declaration';
import { MARK } from '../sample';
import { durations, everyReply, soundReplies, wholeHistory } from './shared';

const base = { unit: 'seconds', direction: 'down', minimumN: 1, datedBy: 'the reply' } as const;

export const response: readonly Kpi[] = [
  {
    ...base,
    id: 'M1',
    line: 'M1',
    name: 'First response time',
    statistic: durations({ kind: 'reply', all: MARK.first, excluded: soundReplies }),
    rule: 'Time from the first customer message (from the hand-over where a bot came first, from creation where no message is known) to the first public reply by a person; the median is the lower middle value by nearest rank.',
    population: 'Tickets begun by a customer that got a public reply by a person.',
    source: 'Gorgias, HubSpot, Sparkcentral, SITE123',
  },
  {
    ...base,
    id: 'M1-waiting',
    line: 'M1',
    name: 'Waiting for a first response',
    unit: 'count',
    statistic: { how: 'count', of: { kind: 'waiting', all: MARK.first, when: 'ever', excluded: wholeHistory } },
    rule: 'Unsolved tickets whose customer has had no public reply by a person yet, now.',
    population: 'Unsolved tickets begun by a customer.',
    datedBy: 'now',
    source: 'Helpclock',
  },
  {
    ...base,
    id: 'M2',
    line: 'M2',
    name: 'Next reply time',
    statistic: durations({ kind: 'reply', all: MARK.next, excluded: soundReplies }),
    rule: 'Time from the oldest unanswered customer message to the public reply by a person that answered it, for every turn after the first.',
    population: 'Turns after the first that ended with a reply.',
    source: 'SITE123',
  },
  {
    ...base,
    id: 'M3',
    line: 'M3',
    name: 'Average response time',
    statistic: durations({ kind: 'reply', any: MARK.first | MARK.next, excluded: [...everyReply, ...soundReplies] }),
    rule: 'First responses and next replies together; the mean is the sum of all waits divided by their number.',
    population: 'All turns that ended with a reply.',
    source: 'Gorgias, HubSpot',
  },
];
