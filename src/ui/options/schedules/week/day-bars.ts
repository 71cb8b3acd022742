import type { DayInterval } from '@/domain/time/schedule';
import { secondOfDay } from '@/domain/time/wall-time';

/** Minutes of a day. */
export const DAY = 1440;
/** What dragging and the arrow keys move by, in minutes. */
export const STEP = 15;

/** An interval as minutes from midnight; `to` is past 1440 when it runs overnight. */
export interface Bar {
  readonly from: number;
  readonly to: number;
}

/** The bar of an interval; undefined when its times are none. */
export function barOf({ start, end }: DayInterval): Bar | undefined {
  const [from, to] = [secondOfDay(start), secondOfDay(end)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return { from: from / 60, to: to < from ? to / 60 + DAY : to / 60 };
}

const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');

/** `HH:MM`, or `HH:MM:SS` where the bar's end lies inside a minute. */
function timeAt(minute: number): string {
  const seconds = Math.round((minute % 1) * 60);
  const text = `${two(minute / 60)}:${two(minute % 60)}`;
  return seconds === 0 ? text : `${text}:${two(seconds)}`;
}

export const intervalOf = ({ from, to }: Bar): DayInterval => ({
  start: timeAt(from),
  end: timeAt(to > DAY ? to - DAY : to),
});

/** Bars in order, those that touch or overlap joined. */
export function joined(bars: readonly Bar[]): readonly Bar[] {
  const out: Bar[] = [];
  for (const bar of [...bars].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && bar.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, bar.to) };
    else out.push(bar);
  }
  return out;
}

export const snap = (minute: number): number => Math.round(minute / STEP) * STEP;

/** What of a bar is being moved. */
export type Grip = 'all' | 'start' | 'end';

/** A bar moved by minutes: whole bars keep their length inside the day, ends keep a step between them. Overnight bars may end next day. */
export function moved({ from, to }: Bar, grip: Grip, by: number): Bar {
  const isNight = to > DAY;
  const latest = isNight ? 2 * DAY : DAY;
  // A night that ends when it starts would be no interval at all.
  if (grip === 'start') return { from: clamp(from + by, isNight ? to - DAY + STEP : 0, to - STEP), to };
  if (grip === 'end') return { from, to: clamp(to + by, from + STEP, isNight ? from + DAY - STEP : DAY) };
  const shift = clamp(by, -from, Math.min(latest - to, DAY - STEP - from));
  return { from: from + shift, to: to + shift };
}

const clamp = (n: number, least: number, most: number): number => Math.min(Math.max(n, least), Math.max(least, most));

/** The interval drawn from one minute of a day to another, in either direction, a step long at least. */
export const drawn = (a: number, b: number): Bar => {
  const from = clamp(snap(Math.min(a, b)), 0, DAY - STEP);
  return { from, to: clamp(snap(Math.max(a, b)), from + STEP, DAY) };
};
