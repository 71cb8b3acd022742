import type { Status } from '@/domain/tickets/facts';
import type { SlaMetric } from '@/domain/tickets/observation';
import type { Vocabulary } from '../contract';

/** Statuses of the service projects’ stock workflows. Others are told by their category, and mapped by the user where that is too coarse. */
export const vocabulary: Vocabulary = {
  status: {
    'to do': 'new',
    open: 'open',
    reopened: 'open',
    'in progress': 'open',
    'work in progress': 'open',
    'waiting for support': 'open',
    escalated: 'open',
    'waiting for customer': 'pending',
    'waiting for approval': 'hold',
    pending: 'hold',
    'on hold': 'hold',
    resolved: 'solved',
    done: 'solved',
    closed: 'closed',
    canceled: 'closed',
    cancelled: 'closed',
    declined: 'closed',
  },
  priority: { highest: 'urgent', high: 'high', medium: 'normal', low: 'low', lowest: 'low' },
  channel: {},
  ratingScale: '5-point',
};

/** Categories every status belongs to, in any language. */
export const CATEGORIES: Readonly<Record<string, Status>> = { new: 'new', indeterminate: 'open', done: 'solved' };

/** SLA names are each site's own; the stock ones speak of the first response or of the resolution. */
const METRICS: readonly (readonly [RegExp, SlaMetric])[] = [
  [/first (?:response|reply)|erste[nr]? antwort|erstreaktion|première réponse|ilk yanıt|اولین پاسخ/i, 'first_reply'],
  [/next (?:response|reply)/i, 'next_reply'],
  [/resolution|resolve|lösung|résolution|resolución|çözüm|حل/i, 'resolution'],
];

/** Which of our clocks an SLA's name speaks of; undefined for others (approval, closing after the resolution, review). */
export const metricOf = (name: string): SlaMetric | undefined =>
  /after/i.test(name) ? undefined : METRICS.find(([words]) => words.test(name))?.[1];
