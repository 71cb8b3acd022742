import { MARK, type Sample } from '../sample';

/** The partition of what has no end or no verdict yet; sorts after every month. */
export const OPEN = '9999-99';

let known = { from: 0, to: 0, month: '' };

/** UTC month of an instant: `2026-01`. */
export function monthOf(at: number): string {
  if (at >= known.from && at < known.to) return known.month;
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  known = { from: Date.UTC(year, month), to: Date.UTC(year, month + 1), month: date.toISOString().slice(0, 7) };
  return known.month;
}

/**
 * Which month's segment a sample lies in: the month of its date, for a spell the month it ended in, so that a period needs
 * the segments of its own months and nothing else.
 */
export function partitionOf({ kind, marks, at, values }: Sample): string {
  if (kind === 'spell') return values.until === undefined ? OPEN : monthOf(values.until);
  if (kind === 'waiting' || at === undefined || (marks & MARK.undecided) !== 0) return OPEN;
  return monthOf(at);
}
