import type { Status } from '../tickets/facts';
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
  const { statuses } = course;
  const ruling = run.end?.ruling ?? course.ruling;
  const from = startOf(run, ruling);
  const to = run.end?.at ?? now;
  const count = run.end?.statuses ?? statuses.length;
  const pieces: Piece[] = [];
  for (let i = firstIndex(statuses, from, count); i < count; i++) {
    const entry = statuses[i];
    if (entry === undefined) break;
    const until = i + 1 < count ? (statuses[i + 1]?.at ?? to) : to;
    pieces.push({ from: later(entry.at, from), to: until, kind: kindOf(entry.value, metric, rule, ruling) });
  }
  return pieces;
}

/** When a run began, by the policy that rules it. */
export const startOf = (run: Run, ruling: Ruling): Instant =>
  run.latest !== undefined && optionsOf(ruling).nextReplyFrom === 'latest' ? run.latest.at : run.start.at;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The entry in force at `from`. */
function firstIndex(statuses: Course['statuses'], from: Instant, count: number): number {
  let i = count - 1;
  while (i > 0 && (statuses[i]?.at ?? from) > from) i--;
  return i;
}

/** Only a resumed resolution meets a solved status inside its run; a reply clock that outlives a solve goes on. */
function kindOf(status: Status, metric: SlaMetric, rule: MetricRule, ruling: Ruling): Piece['kind'] {
  if (rule.pauseStatuses.includes(status)) return 'paused';
  const rests = metric === 'resolution' && isSolved(status) && optionsOf(ruling).onReopen !== 'count';
  return rests ? 'solved' : 'running';
}
