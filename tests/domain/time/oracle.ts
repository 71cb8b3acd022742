import { Temporal } from 'temporal-polyfill';
import type { Instant } from '@/domain/time/instant';
import type { DayInterval, Schedule, ScheduleVersion } from '@/domain/time/schedule';

/**
 * Open time the slow way, from Temporal alone: which elementary pieces of a short stretch are open. Shares nothing with the code
 * under test but the schedule's shape.
 */
export function openSeconds(schedule: Schedule, from: Instant, to: Instant): number {
  const [first, last] = [from / 1000, to / 1000];
  const days = localDays(schedule.zone, first, last);
  const marks = [first, last, ...turns(schedule.zone, first, last), ...days.map((day) => startOf(schedule.zone, day))];
  const versions = schedule.versions.map((version) => ({
    from: version.from === undefined ? -Infinity : version.from / 1000,
    open: days.flatMap((day) => hoursOn(version, day).map((part) => place(schedule.zone, day, part))),
    cut: days.flatMap((day) => breaksOn(version, day).map((part) => place(schedule.zone, day, part))),
    holidays: new Set((version.holidays ?? []).map(({ on }) => on)),
  }));
  marks.push(...versions.flatMap(({ from: begin, open, cut }) => [begin, ...open.flat(), ...cut.flat()]));
  const inside = [...new Set(marks)].filter((mark) => mark >= first && mark <= last).sort((a, b) => a - b);
  const earliest = Math.min(...versions.map((version) => version.from));
  return inside.slice(0, -1).reduce((sum, mark, i) => {
    const ruling = versions
      .filter((version) => version.from <= mark || version.from === earliest)
      .reduce((a, b) => (b.from >= a.from ? b : a));
    const isIn = ([start, end]: readonly [number, number]) => start <= mark && mark < end;
    const date = at(mark).toZonedDateTimeISO(schedule.zone).toPlainDate().toString();
    const isOpen = ruling.open.some(isIn) && !ruling.cut.some(isIn) && !ruling.holidays.has(date);
    return isOpen ? sum + inside[i + 1]! - mark : sum;
  }, 0);
}

const at = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1000);

function localDays(zone: string, first: number, last: number): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const end = at(last).toZonedDateTimeISO(zone).toPlainDate().add({ days: 2 });
  let day = at(first).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 3 });
  for (; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) days.push(day);
  return days;
}

const startOf = (zone: string, day: Temporal.PlainDate): number =>
  day.toZonedDateTime({ timeZone: zone }).epochMilliseconds / 1000;

/** The seconds at which the zone's offset changes: there the local date may turn too. */
function turns(zone: string, first: number, last: number): number[] {
  const found: number[] = [];
  let next = at(first).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (next && next.epochMilliseconds / 1000 < last) {
    const second = next.epochMilliseconds / 1000;
    // A clock that goes back over midnight repeats an evening: mark its midnights too.
    found.push(second, ...[1, 2].map((hour) => second + hour * 3600), second + 60, second + 1800);
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

function hoursOn({ weekly, overrides = [] }: ScheduleVersion, day: Temporal.PlainDate): readonly DayInterval[] {
  const dated = overrides.filter(({ on }) => on === day.toString());
  return dated.length > 0 ? dated.flatMap(({ intervals }) => intervals) : (weekly[day.dayOfWeek as 1] ?? []);
}

const breaksOn = ({ breaks = [] }: ScheduleVersion, day: Temporal.PlainDate): readonly DayInterval[] =>
  breaks.filter((pause) => ('on' in pause ? pause.on === day.toString() : pause.weekday === day.dayOfWeek));

function place(zone: string, day: Temporal.PlainDate, { start, end }: DayInterval): readonly [number, number] {
  const wall = (time: string, date: Temporal.PlainDate) =>
    (time === '24:00' ? date.add({ days: 1 }).toPlainDateTime('00:00') : date.toPlainDateTime(time)).toZonedDateTime(
      zone,
      {
        disambiguation: 'compatible',
      },
    ).epochMilliseconds / 1000;
  const endDay = end <= start ? day.add({ days: 1 }) : day;
  return [wall(start, day), wall(end, endDay)];
}
