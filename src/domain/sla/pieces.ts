import type { SlaMetric } from '../tickets/observation';
import type { Instant } from '../time/instant';
import { type Course, optionsOf, type Ruling, type Run } from './course';
import { isSolved } from './history';
import type { MetricRule } from './policy';

/** A part of a run in which the clock either goes or rests. `[from, to)`. */
export interface Piece {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: 'running' | 'paused' | 'solved';
}

/**
 * A run cut where the status let the clock go or rest, without gaps. The last piece, perhaps empty, tells how the clock
 * stood last.
 */
export function piecesOf(course: Course, metric: SlaMetric, run: Run, rule: MetricRule, now: Instant): Piece[] {
  const ruling = run.end?.ruling ?? course.ruling;
  const from = startOf(run, ruling);
  const to = run.end?.at ?? now;
  const statuses = inForce(course.statuses, from, run.end?.statuses ?? course.statuses.length);
  const forgiven = forgivesSolved(metric, ruling) ? solvedWithin(statuses) : undefined;
  return statuses.map(({ at, value }, i) => ({
    from: later(at, from),
    to: statuses[i + 1]?.at ?? to,
    kind: rule.pauseStatuses.includes(value) ? 'paused' : forgiven?.(i) ? 'solved' : 'running',
  }));
}

/** When a run began, by the policy that rules it. */
export const startOf = (run: Run, ruling: Ruling): Instant =>
  run.latest !== undefined && optionsOf(ruling).nextReplyFrom === 'latest' ? run.latest.at : run.start.at;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The first `count` entries without those that were over at `from`. */
function inForce(statuses: Course['statuses'], from: Instant, count: number): Course['statuses'] {
  let first = count - 1;
  while (first > 0 && (statuses[first]?.at ?? from) > from) first--;
  return statuses.slice(first, count);
}

/** A resolution meets a solved status only where a reopen resumed it; a reply clock may outlive a solve. */
const forgivesSolved = (metric: SlaMetric, ruling: Ruling): boolean =>
  metric === 'resolution' ? optionsOf(ruling).onReopen !== 'count' : optionsOf(ruling).onReopen === 'resume';

/** Which entries are solved between two that are not: the ticket was solved while the clock ran, and reopened. */
function solvedWithin(statuses: Course['statuses']): (i: number) => boolean {
  const first = statuses.findIndex(({ value }) => !isSolved(value));
  const last = statuses.findLastIndex(({ value }) => !isSolved(value));
  return (i) => first < i && i < last && isSolved(statuses[i]?.value ?? 'new');
}
