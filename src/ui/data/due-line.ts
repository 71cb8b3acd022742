import type { Settings } from '@/domain/settings/settings';
import { standAt } from '@/domain/sla/standing';
import { instant } from '@/domain/time/instant';
import { isOpen, nextChange } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import type { DueRow } from '@/storage/rows';
import { type Face, faceOf } from '../clock/face';

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
  };
}

/** The line of a due row at `at`; undefined when its leading clock is unknown. Its look is what the counts say of it. */
export function dueLine(row: DueRow, settings: Settings, at: number): DueLine | undefined {
  const clock = row.clocks.clocks.find(({ metric }) => metric === row.metric);
  if (!clock) return undefined;
  const schedule = settings.schedules.find(({ id }) => id === clock.scheduleId) ?? settings.schedules[0];
  const face = faceOf(clock, passingOf(row, schedule), settings.warning, at);
  return { row, face: { ...face, look: standAt(row, at) }, zone: schedule?.zone ?? 'UTC' };
}

/** The next moment (epoch milliseconds) one of the lines reads differently. */
export const nextTurn = (lines: readonly DueLine[]): number | undefined =>
  lines.reduce<number | undefined>((soonest, { face }) => {
    if (face.changesAt === undefined) return soonest;
    return soonest === undefined ? face.changesAt : Math.min(soonest, face.changesAt);
  }, undefined);
