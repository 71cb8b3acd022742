import type { Instant } from '../../time/instant';
import { MARK, type Sample, type SampleKind } from '../sample';

/** The partition of what has no end or no verdict yet; sorts after every month. */
export const OPEN = '9999-99';

/** UTC month of an instant: `2026-01`. */
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/**
 * Which month's segment a sample lies in: the month of its date, for a spell the month it ended in, so that a period needs
 * the segments of its own months and nothing else.
 */
export function partitionOf({ kind, marks, at, values }: Sample): string {
  if (kind === 'spell') return values.until === undefined ? OPEN : monthOf(values.until);
  if (kind === 'waiting' || at === undefined || (marks & MARK.undecided) !== 0) return OPEN;
  return monthOf(at);
}

/** The partitions of a kind that a period needs, as an inclusive range; the open one is needed besides. */
export const partitionRange = (kind: SampleKind, from: Instant, to: Instant): readonly [first: string, last: string] =>
  kind === 'spell' ? [monthOf(from), OPEN] : [monthOf(from), monthOf(to)];
