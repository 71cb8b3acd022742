import { type Duration, seconds } from '@/domain/time/duration';
import { type Instant, instant } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/schedule';
import { toInstant } from '@/domain/time/zone';

const WALL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/;
const UNITS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

/**
 * Epoch milliseconds, ISO 8601 with offset, or wall time in `zone`.
 * @throws Error with a sentence when it is none of them
 */
export function readMoment(given: string | number, zone: string): Instant {
  if (typeof given === 'number') return instant(given);
  const [, date, time] = WALL.exec(given) ?? [];
  const at = date && time ? toInstant(zone, date as LocalDate, time) : withOffset(given);
  if (at === undefined)
    throw new Error(`"${given}" is no moment: write 2026-03-02 09:00, 2026-03-02T09:00:00Z or epoch milliseconds.`);
  return at;
}

function withOffset(given: string): Instant | undefined {
  const ms = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(ms) ? undefined : instant(ms);
}

/**
 * Seconds, or a text such as `1h 30m`. A day is 24 hours.
 * @throws Error with a sentence when it is neither
 */
export function readDuration(given: string | number): Duration {
  if (typeof given === 'number') return seconds(given);
  const parts = [...given.matchAll(/(\d+)\s*([dhms])/g)];
  if (parts.length === 0 || given.replaceAll(/(\d+)\s*([dhms])/g, '').trim() !== '') {
    throw new Error(`"${given}" is no duration: write seconds, or a text such as 1h 30m.`);
  }
  return seconds(parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0));
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `Mon`, `monday` or 1 to 7 → ISO weekday; anything else is left to validation. */
export function readWeekday(given: string | number): number {
  const i = WEEKDAYS.indexOf(String(given).slice(0, 3).toLowerCase());
  return i < 0 ? Number(given) : i + 1;
}
