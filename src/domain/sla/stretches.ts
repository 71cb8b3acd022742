import type { Actor } from '../tickets/facts';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { isOpen, nextChange } from '../time/open-time';
import type { Schedule } from '../time/schedule';
import type { Stretch } from './clock';
import type { Course, Since } from './course';
import type { RuledRun } from './cycle';
import { type Piece, piecesOf } from './pieces';

/**
 * A run told stretch by stretch, without gaps: when it counted, when the schedule was closed, when it rested, who held the
 * ticket. The counted seconds add up to the run's elapsed time.
 */
export function stretchesOf(course: Course, ruled: RuledRun, now: Instant): Stretch[] {
  const { metric, run, rule, schedule } = ruled;
  const pieces = piecesOf(course, metric, run, rule, now).filter(({ from, to }) => from < to);
  if (rule.hours === 'business' && schedule === undefined) return [];
  const hours = rule.hours === 'business' ? schedule : undefined;
  return pieces.flatMap((piece) => cutByHolder(piece, course.holders)).flatMap((held) => cutByHours(held, hours));
}

type HeldPiece = Piece & { readonly holder: Actor | undefined };

function cutByHolder(piece: Piece, holders: readonly Since<Actor | undefined>[]): HeldPiece[] {
  return holders.flatMap(({ at, value }, i): HeldPiece[] => {
    const from = Math.max(piece.from, at) as Instant;
    const to = Math.min(piece.to, holders[i + 1]?.at ?? Number.POSITIVE_INFINITY) as Instant;
    return from < to ? [{ from, to, kind: piece.kind, holder: value }] : [];
  });
}

/** Without a schedule all time is open. */
function cutByHours(piece: HeldPiece, schedule: Schedule | undefined): Stretch[] {
  const { from, to, kind } = piece;
  if (kind !== 'running') return [stretch(piece, from, to, kind)];
  if (schedule === undefined) return [stretch(piece, from, to, 'open')];
  const stretches: Stretch[] = [];
  for (let at = from; at < to; ) {
    const turn = Math.min(nextChange(schedule, at) ?? to, to) as Instant;
    stretches.push(stretch(piece, at, turn, isOpen(schedule, at) ? 'open' : 'closed'));
    at = turn;
  }
  return stretches;
}

function stretch({ holder }: HeldPiece, from: Instant, to: Instant, kind: Stretch['kind']): Stretch {
  const counted = (kind === 'open' ? Math.floor(to / 1000) - Math.floor(from / 1000) : 0) as Duration;
  return { from, to, kind, counted, ...(holder && { holder }) };
}
