import type { Settings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import { isOpen, nextChange } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import type { DueRow } from '@/storage/rows';
import { byUrgency, type Face, faceOf } from '../clock/face';

/** One ticket of a list: its leading clock now. */
export interface DueLine {
  readonly row: DueRow;
  readonly face: Face;
  readonly zone: string;
}

function passingOf(row: DueRow, schedule: Schedule | undefined) {
  const { now } = row.clocks;
  if (!schedule) return { now, isOpenNow: true };
  const turn = nextChange(schedule, instant(now));
  return {
    now,
    isOpenNow: isOpen(schedule, instant(now)),
    ...(turn === undefined ? {} : { opensOrClosesAt: turn }),
    ...(row.warnAt === undefined ? {} : { warnAt: row.warnAt }),
  };
}

/** The line of a due row at `at`; undefined when its leading clock is unknown. */
export function dueLine(row: DueRow, settings: Settings, at: number): DueLine | undefined {
  const clock = row.clocks.clocks.find(({ metric }) => metric === row.metric);
  if (!clock) return undefined;
  const schedule = settings.schedules.find(({ id }) => id === clock.scheduleId) ?? settings.schedules[0];
  return {
    row,
    face: faceOf(clock, passingOf(row, schedule), settings.warning, at),
    zone: schedule?.zone ?? 'UTC',
  };
}

/** The lines of due rows, the most pressing first. */
export const dueLines = (rows: readonly DueRow[], settings: Settings, at: number): readonly DueLine[] =>
  rows
    .map((row) => dueLine(row, settings, at))
    .filter((line) => line !== undefined)
    .sort((a, b) => byUrgency(a.face, b.face));

export interface DueCounts {
  readonly over: number;
  readonly risk: number;
  readonly ok: number;
  readonly rest: number;
}

/** How many lines stand in each state. */
export function countLooks(lines: readonly DueLine[]): DueCounts {
  const counts = { over: 0, risk: 0, ok: 0, rest: 0 };
  for (const { face } of lines) if (face.look !== 'met' && face.look !== 'none') counts[face.look] += 1;
  return counts;
}

/** The next moment (epoch milliseconds) one of the lines reads differently. */
export const nextTurn = (lines: readonly DueLine[]): number | undefined =>
  lines.reduce<number | undefined>((soonest, { face }) => {
    if (face.changesAt === undefined) return soonest;
    return soonest === undefined ? face.changesAt : Math.min(soonest, face.changesAt);
  }, undefined);
