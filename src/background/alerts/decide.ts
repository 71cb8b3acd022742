import type { AlertSettings } from '@/domain/settings/alerts';
import type { Settings } from '@/domain/settings/settings';
import type { AlertMoment } from '@/domain/sla/alert-moments';
import type { Clock } from '@/domain/sla/clock';
import { type Instant, instant } from '@/domain/time/instant';
import { isOpen, nextOpen } from '@/domain/time/open-time';
import type { AlertRow, DueRow } from '@/storage/rows';
import { scheduleOf } from '../sla-view';

/** More than this at once, or within `WINDOW_MS`, are told together. */
export const MOST_NOTICES = 3;
/** Alerts that come this close together are one event for the person who reads them. */
export const WINDOW_MS = 5 * 60_000;
/** A change is watched this long for more of its kind before it is told: a bulk change comes ticket by ticket. */
export const SETTLE_MS = 30_000;
/** A deadline at closing time is told though the office has just closed. */
const GRACE_MS = 5 * 60_000;

/** An alert that is to be told, with what it is about. */
export interface Alert {
  readonly row: AlertRow;
  readonly moment: AlertMoment;
  readonly due: DueRow;
  readonly clock: Clock;
}

export interface Decision {
  readonly tell: readonly Alert[];
  readonly isDigest: boolean;
  /** Overtaken by events, or too many at once by one change. */
  readonly drop: readonly AlertRow[];
  /** When what stays waiting is looked at again. */
  readonly wakeAt?: Instant;
}

export interface Situation {
  readonly waiting: readonly AlertRow[];
  /** The due row of a ticket; undefined when none of its clocks is open any more. */
  readonly dueOf: (ref: string) => DueRow | undefined;
  /** Alerts settled within `WINDOW_MS`, told or not. */
  readonly recent: readonly AlertRow[];
  readonly snoozedUntil: Instant | undefined;
  /** Until when nothing is told of a ticket. */
  readonly snoozes: ReadonlyMap<string, Instant>;
  readonly settings: Settings;
  readonly now: Instant;
}

/** What of the waiting alerts is told now, what later, and what never. Pure. */
export function decideAlerts(situation: Situation): Decision {
  const { waiting, recent, snoozedUntil, settings, now } = situation;
  const judged = waiting.map((row) => ({ row, alert: alertOf(row, situation) }));
  const stale = judged.filter(({ alert }) => alert === undefined).map(({ row }) => row);
  const live = judged.flatMap(({ alert }) => alert ?? []);
  if (snoozedUntil !== undefined && snoozedUntil > now) {
    return { tell: [], isDigest: false, drop: stale, ...(live.length > 0 ? { wakeAt: snoozedUntil } : {}) };
  }
  const opening = (alert: Alert) => snoozeOf(alert, situation) ?? quietUntil(alert, settings, now);
  const loud = live.filter((alert) => opening(alert) === undefined);
  const changed = loud.filter(({ row }) => !row.isPlanned);
  const isBulk = changed.length + recent.filter(isChange).length > MOST_NOTICES;
  const unsettled = isBulk ? [] : changed.filter(({ row }) => settlesAt(row) > now);
  const tell = loud.filter((alert) => (isBulk ? alert.row.isPlanned : !unsettled.includes(alert)));
  const wakeAt = soonest([
    ...live.flatMap((alert) => opening(alert) ?? []),
    ...unsettled.map(({ row }) => settlesAt(row)),
  ]);
  return {
    tell,
    isDigest: tell.length > 0 && tell.length + recent.filter(isTold).length > MOST_NOTICES,
    drop: [...stale, ...(isBulk ? changed.map(({ row }) => row) : [])],
    ...(wakeAt === undefined ? {} : { wakeAt }),
  };
}

export const isTold = ({ how }: AlertRow): boolean => how === 'notice' || how === 'digest';
const isChange = ({ isPlanned, moment }: AlertRow): boolean => isPlanned === false && moment?.step === 'warning';
const settlesAt = ({ announcedAt, waitingSince = announcedAt }: AlertRow): Instant => instant(waitingSince + SETTLE_MS);

/** The alert, if it still says something true: the clock runs on, and nothing worse has come of it. */
function alertOf(row: AlertRow, { dueOf, now }: Situation): Alert | undefined {
  const { moment } = row;
  const due = dueOf(row.ref);
  const clock = due?.clocks.clocks.find(({ metric, cycle }) => metric === moment?.metric && cycle === moment.cycle);
  if (!moment || !due || !clock || clock.endedAt !== undefined) return undefined;
  const isPast = clock.breachAt !== undefined && clock.breachAt <= now;
  const isTrue = moment.step === 'breach' ? isPast : !isPast && !clock.isPaused && clock.breachAt !== undefined;
  // Whoever it was told to may have handed the ticket on meanwhile.
  return isTrue && due.moments.some(({ metric, step }) => metric === moment.metric && step === moment.step)
    ? { row, moment, due, clock }
    : undefined;
}

function snoozeOf({ row }: Alert, { snoozes, now }: Situation): Instant | undefined {
  const until = snoozes.get(row.ref);
  return until !== undefined && until > now ? until : undefined;
}

function scheduleOfQuiet({ quiet, quietScheduleId }: AlertSettings, { clock }: Alert, settings: Settings) {
  if (quiet === 'never') return undefined;
  return quiet === 'clock' ? scheduleOf(clock, settings) : settings.schedules.find(({ id }) => id === quietScheduleId);
}

/** When quiet hours end for an alert; undefined when it may be told now. */
function quietUntil(alert: Alert, settings: Settings, now: Instant): Instant | undefined {
  const schedule = scheduleOfQuiet(settings.alerts, alert, settings);
  if (!schedule || isOpen(schedule, now) || isOpen(schedule, instant(now - GRACE_MS))) return undefined;
  return nextOpen(schedule, now);
}

const soonest = (instants: readonly Instant[]): Instant | undefined =>
  instants.length === 0 ? undefined : (Math.min(...instants) as Instant);
