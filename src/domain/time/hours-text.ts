import type { DayInterval, WallTime } from './schedule';
import { asciiDigits } from './written/ascii-digits';

/** Between two intervals, and between the ends of one. */
const BETWEEN = /[,;،؛\n]+/;
const TO = /\s*(?:[-–—−~]|\.\.)\s*/;
const TIME = /^(\d{1,2})(?:[:.h٫](\d{2}))?(?::(\d{2}))?$/;

/**
 * Reads hours the way people type them: `9-17`, `09:00–12:30, 13:30–18:00`, `۹-۱۷`, `22-6` (overnight). An empty text is a closed day.
 * @returns undefined when a part is no pair of times
 */
export function parseHours(text: string): readonly DayInterval[] | undefined {
  const parts = asciiDigits(text)
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const intervals = parts.map(parseInterval);
  return intervals.every((interval) => interval !== undefined) ? intervals : undefined;
}

function parseInterval(text: string): DayInterval | undefined {
  const [start, end, ...more] = text.split(TO).map(parseTime);
  return start !== undefined && end !== undefined && more.length === 0 ? { start, end } : undefined;
}

function parseTime(text: string): WallTime | undefined {
  const parts = TIME.exec(text.trim());
  if (!parts) return undefined;
  const [, hour = '', minute = '00', second] = parts;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return Number(hour) > 24 || Number(minute) > 59 ? undefined : second ? `${time}:${second}` : time;
}

/** The hours of a day as `parseHours` reads them back, in ASCII digits. */
export const hoursText = (intervals: readonly DayInterval[]): string =>
  intervals.map(({ start, end }) => `${start}–${end}`).join(', ');
