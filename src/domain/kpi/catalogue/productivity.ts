import type { Kpi } from '../declaration';
import { MARK } from '../sample';
import { everyReply, knownSequel } from './shared';

const base = { line: 'M26', unit: 'count', direction: 'none', minimumN: 0, source: 'CM.com' } as const;

export const productivity: readonly Kpi[] = [
  {
    ...base,
    id: 'M26',
    name: 'Conversations handled',
    statistic: { how: 'tickets', of: { kind: 'reply' } },
    rule: 'Different tickets with a public reply in the period; each agent is credited with the tickets they replied to.',
    population: 'Public replies by people.',
    datedBy: 'the reply',
  },
  {
    ...base,
    id: 'M26-replies',
    name: 'Replies sent',
    statistic: { how: 'count', of: { kind: 'reply', none: MARK.vendor, excluded: everyReply } },
    rule: 'Public replies by people, credited to who wrote them.',
    population: 'Public replies by people.',
    datedBy: 'the reply',
  },
  {
    ...base,
    id: 'M26-solves',
    name: 'Solves',
    statistic: { how: 'count', of: { kind: 'solve' } },
    rule: 'First solves, credited to who solved the ticket.',
    population: 'Tickets ever solved.',
    datedBy: 'the first solve',
  },
  {
    ...base,
    id: 'M26-kept',
    name: 'Solves that held',
    direction: 'up',
    statistic: {
      how: 'difference',
      of: { kind: 'solve', young: 'provisional', excluded: knownSequel },
      less: { all: MARK.reopened },
    },
    rule: 'First solves less the ones reopened within 7 days.',
    population: 'Tickets ever solved.',
    datedBy: 'the first solve',
  },
];
