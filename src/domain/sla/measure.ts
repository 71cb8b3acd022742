import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Boundary } from '../time/open-time';
import type { Pace } from './pace';
import type { Piece } from './pieces';

/** What a run has used, and when its target is used up. */
export interface Measured {
  readonly elapsed: Duration;
  readonly breachAt: Instant | undefined;
}

/**
 * Counts the running pieces. The deadline is when the target is used up, the clock going on as it stood last; none when it
 * rests before that.
 */
export function measure(pieces: readonly Piece[], target: Duration, pace: Pace, boundary: Boundary): Measured {
  let used = 0;
  let breachAt: Instant | undefined;
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'running') return;
    const counted = pace.elapsed(piece.from, piece.to);
    const left = (target - used) as Duration;
    const isLast = i === pieces.length - 1;
    if (breachAt === undefined && (counted >= left || isLast)) {
      const at = pace.add(piece.from, left, boundary);
      // `nextOpen` may put it past the moment the clock came to rest; then the rest came first.
      if (isLast || (at !== undefined && at <= piece.to)) breachAt = at;
    }
    used += counted;
  });
  return { elapsed: used as Duration, breachAt };
}
