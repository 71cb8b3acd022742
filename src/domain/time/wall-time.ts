import type { WallTime } from './schedule';

const SHAPE = /^(\d{2}):([0-5]\d)(?::([0-5]\d))?$/;

/** Seconds in a day that has no clock change. */
export const DAY_SECONDS = 86_400;

/** Seconds since midnight of `HH:MM` or `HH:MM:SS`, `24:00` included; undefined when there is no such time. */
export function secondOfDay(time: WallTime): number | undefined {
  const parts = SHAPE.exec(time);
  if (!parts) return undefined;
  const second = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return second > DAY_SECONDS ? undefined : second;
}

/** `HH:MM:SS` of a second of the day. */
export function wallTimeOf(second: number): WallTime {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`;
}
