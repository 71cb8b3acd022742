import type { Status } from '../tickets/facts';
import type { SlaMetric } from '../tickets/observation';
import type { Instant } from '../time/instant';
import { type Course, optionsOf, type Point, type Ruling, type Run, type Since } from './course';
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
  const begin = beginOf(run, ruling);
  const to = run.end?.at ?? now;
  const statuses = course.statuses.slice(0, run.end?.statuses);
  const isForgiven = forgivesSolved(metric, ruling) ? solvedSince(statuses, begin.statuses) : () => false;
  const pieces: Piece[] = [];
  for (let i = indexAt(statuses, begin.at); i < statuses.length; i++) {
    const { at, value } = statuses[i] as Since<Status>;
    const kind = rule.pauseStatuses.includes(value) ? 'paused' : isForgiven(i) ? 'solved' : 'running';
    pieces.push({ from: later(at, begin.at), to: statuses[i + 1]?.at ?? to, kind });
  }
  return pieces;
}

/** Where a run began, by the policy that rules it. */
const beginOf = (run: Run, ruling: Ruling): Point =>
  run.latest !== undefined && optionsOf(ruling).nextReplyFrom === 'latest' ? run.latest : run.start;

/** When a run began, by the policy that rules it. */
export const startOf = (run: Run, ruling: Ruling): Instant => beginOf(run, ruling).at;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The last entry in force at `from`. */
function indexAt(statuses: Course['statuses'], from: Instant): number {
  let i = statuses.length - 1;
  while (i > 0 && (statuses[i]?.at ?? from) > from) i--;
  return i;
}

/** A resolution meets a solved status only where a reopen resumed it; a reply clock may outlive a solve. */
const forgivesSolved = (metric: SlaMetric, ruling: Ruling): boolean =>
  metric === 'resolution' ? optionsOf(ruling).onReopen !== 'count' : optionsOf(ruling).onReopen === 'resume';

/** Which entries are solved stretches that began after entry `begin - 1` and ended with a reopen. */
function solvedSince(statuses: Course['statuses'], begin: number): (i: number) => boolean {
  const isOpenAt = (i: number) => !isSolved(statuses[i]?.value ?? 'new');
  const last = statuses.findLastIndex((_, i) => isOpenAt(i));
  let first = begin;
  if (!isOpenAt(begin - 1)) while (first < last && !isOpenAt(first)) first++;
  return (i) => first <= i && i < last && !isOpenAt(i);
}
