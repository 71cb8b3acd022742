import type { SeriesPoint as Imported } from '../../import/series-point';
import { nameKey } from '../measure/holder';
import type { SeriesPoint } from './series';

/** What a metric of a file means: the KPI and how its value becomes parts. */
interface Meaning {
  readonly kpi: string;
  readonly parts: (value: number, n: number | undefined) => Readonly<Record<string, number>> | undefined;
}

const part =
  (name: string): Meaning['parts'] =>
  (value) => ({ [name]: value });

/** A mean with the number of answers behind it, as sum and count. */
const mean =
  (sum: string, count: string): Meaning['parts'] =>
  (value, n = 1) => ({ [sum]: value * n, [count]: n });

/** One answer (0–10), or a score (−100…100) of `n` answers, which promoters and detractors of the same score stand for. */
const nps: Meaning['parts'] = (value, n) => {
  if (n !== undefined && n > 1)
    return { promoters: (n * (1 + value / 100)) / 2, detractors: (n * (1 - value / 100)) / 2 };
  if (!Number.isInteger(value) || value < 0 || value > 10) return undefined;
  return value >= 9 ? { promoters: 1 } : value >= 7 ? { passives: 1 } : { detractors: 1 };
};

/** Words of a metric's name (folded) → its meaning. The first that fits. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(nps )?promoters?$/, { kpi: 'M20', parts: part('promoters') }],
  [/^(nps )?passives?$/, { kpi: 'M20', parts: part('passives') }],
  [/^(nps )?detractors?$/, { kpi: 'M20', parts: part('detractors') }],
  [/\bnps\b|net promoter/, { kpi: 'M20', parts: nps }],
  [/customers.*(start|begin)|start(ing)? customers/, { kpi: 'M25', parts: part('start') }],
  [/customers.*end|end(ing)? customers/, { kpi: 'M25', parts: part('end') }],
  [/new customers|customers (won|acquired|new)/, { kpi: 'M25', parts: part('new') }],
  [/^assisted|agent.?(handled|solved)/, { kpi: 'M23', parts: part('assisted') }],
  [/self.?serv|help.?cent(re|er).*(resol|solved)/, { kpi: 'M23', parts: part('selfServed') }],
  [/abandoned( calls)?|missed calls/, { kpi: 'M24-calls', parts: part('abandoned') }],
  [/answered calls|calls answered/, { kpi: 'M24-calls', parts: part('answered') }],
  [/talk time|talk seconds/, { kpi: 'M6-calls', parts: part('talk') }],
  [/call hold|hold seconds|call hold time/, { kpi: 'M6-calls', parts: part('hold') }],
  [/after.?call|wrap.?up/, { kpi: 'M6-calls', parts: part('afterCall') }],
  [/^calls$|number of calls/, { kpi: 'M6-calls', parts: part('calls') }],
  [/review.*(rating|stars|mean|average)|^stars?$|star rating/, { kpi: 'M32', parts: mean('stars', 'reviews') }],
  [/^reviews?$|number of reviews/, { kpi: 'M32-reviews', parts: part('reviews') }],
  [/mentions?/, { kpi: 'M32-mentions', parts: part('mentions') }],
  [/comments?/, { kpi: 'M32-comments', parts: part('comments') }],
  [/followers?/, { kpi: 'M32-followers', parts: part('followers') }],
  [/quality|\biqs\b|\bqa\b|friendliness/, { kpi: 'M33', parts: mean('score', 'reviewed') }],
  [/sales? value|contribution value|revenue/, { kpi: 'M31-value', parts: part('value') }],
];

const groupOf = ({ agent, team, channel }: NonNullable<Imported['group']>): string | undefined => {
  if (agent !== undefined) return `agent:${nameKey(agent) ?? agent}`;
  if (team !== undefined) return `team:${team}`;
  return channel === undefined ? undefined : `channel:${channel}`;
};

/** A figure of a file as a point of the catalogue's series; undefined when the catalogue has no such metric or the value cannot be one. */
export function seriesPointOf({ metric, at, value, n, group }: Imported): SeriesPoint | undefined {
  const meaning = MEANINGS.find(([words]) => words.test(metric))?.[1];
  const parts = meaning?.parts(value, n);
  if (meaning === undefined || parts === undefined) return undefined;
  const whose = group && groupOf(group);
  return {
    kpi: meaning.kpi,
    from: at,
    to: at,
    parts,
    origin: 'imported',
    ...(whose === undefined ? {} : { group: whose }),
  };
}
