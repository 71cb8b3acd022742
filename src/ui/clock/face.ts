import type { WarningSettings } from '@/domain/settings/settings';
import type { Clock } from '@/domain/sla/clock';
import type { SlaMetric } from '@/domain/tickets/observation';
import type { SlaView } from '@/messaging/protocol';
import { SECONDS_BELOW } from '../format/duration';

/** The five states a person sees. `none`: there is no clock to judge. */
export type Look = 'ok' | 'risk' | 'over' | 'rest' | 'met' | 'none';

/** One clock as it reads at a moment, without words. */
export interface Face {
  readonly look: Look;
  readonly metric: SlaMetric;
  /** Whole counted seconds: left when not negative, over when negative. Missing: no target. */
  readonly left?: number;
  /** Share of the target used up, 0 to 1. */
  readonly used?: number;
  readonly dueAt?: number;
  /** The ticket's status stops it. */
  readonly isPaused: boolean;
  /** Stands still because the schedule is closed. */
  readonly isClosed: boolean;
  /** Ended: nothing runs any more. */
  readonly isEnded: boolean;
  /** Some time it rests on was only read to the minute or as "2 hours ago". */
  readonly isRough: boolean;
  /** Epoch milliseconds at which this face reads differently; missing when it stands still. */
  readonly changesAt?: number;
}

/** What a view says about time passing: all that ticking needs. */
export type Passing = Pick<SlaView, 'isOpenNow' | 'opensOrClosesAt' | 'warnAt'> & { readonly now: number };

const SECOND_MS = 1000;
const MINUTE = 60;

const isEnded = (clock: Clock): boolean =>
  clock.fulfilledAt !== undefined || clock.state === 'met' || clock.state === 'cancelled' || clock.state === 'inactive';

/** Whether open time is passing at `at`, as far as the view can tell, and until when. */
function openness(clock: Clock, passing: Passing, at: number): { readonly isOpen: boolean; readonly until?: number } {
  if (clock.hours === 'calendar') return { isOpen: true };
  const turn = passing.opensOrClosesAt;
  const hasTurned = turn !== undefined && at >= turn;
  const isOpen = hasTurned ? !passing.isOpenNow : passing.isOpenNow;
  return turn === undefined || hasTurned ? { isOpen } : { isOpen, until: turn };
}

/** Seconds that counted between the view's own moment and `at`. */
function countedSince(clock: Clock, passing: Passing, at: number): number {
  if (clock.isPaused || isEnded(clock)) return 0;
  const turn = passing.opensOrClosesAt ?? Number.POSITIVE_INFINITY;
  const isCalendar = clock.hours === 'calendar';
  const from = isCalendar || passing.isOpenNow ? passing.now : Math.max(passing.now, turn);
  const to = isCalendar || !passing.isOpenNow ? at : Math.min(at, turn);
  return Math.max(0, Math.floor((to - from) / SECOND_MS));
}

function isAtRisk(left: number, target: number, warning: WarningSettings): boolean {
  if (warning.minutes !== undefined && left <= warning.minutes * MINUTE) return true;
  return warning.percent !== undefined && target > 0 && ((target - left) / target) * 100 >= warning.percent;
}

function lookOf(clock: Clock, left: number | undefined, passing: Passing, warning: WarningSettings, at: number): Look {
  if (clock.state === 'met' || clock.state === 'cancelled') return clock.state === 'met' ? 'met' : 'none';
  if (clock.state === 'inactive' || left === undefined || clock.target === undefined) return 'none';
  if (clock.state === 'breached' || left < 0 || (clock.breachAt !== undefined && at >= clock.breachAt)) return 'over';
  if (clock.isPaused) return 'rest';
  const isWarned = passing.warnAt !== undefined && at >= passing.warnAt && clock.breachAt !== undefined;
  return isWarned || isAtRisk(left, clock.target, warning) ? 'risk' : 'ok';
}

/** The seconds until the minutes (or, near the end, the seconds) on the face change. */
function untilDigitsChange(left: number): number {
  if (left < 0) return MINUTE - (-left % MINUTE);
  return left < SECONDS_BELOW ? 1 : (left % MINUTE) + 1;
}

/**
 * How a clock reads at `at`, carried forward from the moment its view was made: it runs with the open time, stands still
 * when paused or closed, and turns over at its deadline.
 * @param at epoch milliseconds
 */
export function faceOf(clock: Clock, passing: Passing, warning: WarningSettings, at: number): Face {
  const ended = isEnded(clock);
  const left = clock.remaining === undefined ? undefined : clock.remaining - countedSince(clock, passing, at);
  const look = lookOf(clock, left, passing, warning, at);
  const { isOpen, until } = openness(clock, passing, at);
  const isRunning = !ended && !clock.isPaused && left !== undefined;
  const turns = [
    isRunning && isOpen ? at + untilDigitsChange(left) * SECOND_MS : undefined,
    isRunning ? until : undefined,
  ].filter((turn) => turn !== undefined);
  return {
    look,
    metric: clock.metric,
    ...(left === undefined ? {} : { left }),
    ...(left === undefined || !clock.target ? {} : { used: Math.min(1, Math.max(0, 1 - left / clock.target)) }),
    ...(clock.breachAt === undefined ? {} : { dueAt: clock.breachAt }),
    isPaused: !ended && clock.isPaused,
    isClosed: isRunning && !isOpen,
    isEnded: ended,
    isRough: clock.precision !== 'exact',
    ...(turns.length === 0 ? {} : { changesAt: Math.min(...turns) }),
  };
}

const RANK: Readonly<Record<Look, number>> = { over: 0, risk: 1, ok: 1, rest: 2, met: 3, none: 4 };

/** Which clock leads: open breaches, then by deadline, then paused ones, then ended ones. */
export function byUrgency(a: Face, b: Face): number {
  if (a.isEnded !== b.isEnded) return a.isEnded ? 1 : -1;
  if (RANK[a.look] !== RANK[b.look]) return RANK[a.look] - RANK[b.look];
  return (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY);
}

/** Every clock of a view at `at`, the leading one first. */
export function facesOf(view: SlaView, warning: WarningSettings, at: number): readonly Face[] {
  const { clocks, now } = view.clocks;
  const firstDue = Math.min(
    ...clocks.map((clock) => (isEnded(clock) ? undefined : clock.breachAt) ?? Number.POSITIVE_INFINITY),
  );
  // The view's `warnAt` is that of the clock that ends first; the others are judged by what is left of them.
  const passing = {
    now,
    isOpenNow: view.isOpenNow,
    ...(view.opensOrClosesAt ? { opensOrClosesAt: view.opensOrClosesAt } : {}),
  };
  return clocks
    .map((clock) =>
      faceOf(
        clock,
        clock.breachAt === firstDue && view.warnAt ? { ...passing, warnAt: view.warnAt } : passing,
        warning,
        at,
      ),
    )
    .filter((face) => face.look !== 'none')
    .sort(byUrgency);
}
