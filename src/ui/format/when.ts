import type { Language } from './language';

const cache = new Map<string, Intl.DateTimeFormat>();
const DAY_MS = 86_400_000;

function formatter(lang: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${lang.tag}|${zone}|${JSON.stringify(options)}`;
  let format = cache.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(lang.tag, { timeZone: zone, ...options });
    cache.set(id, format);
  }
  return format;
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** The calendar day number an instant falls on in a zone, for telling days apart. */
function dayOf(zone: string, at: number): number {
  const parts = formatter({ base: 'en', tag: 'en-CA-u-ca-gregory-nu-latn', dir: 'ltr' }, zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  return Date.parse(`${parts}T00:00:00Z`) / DAY_MS;
}

/** Wall time alone: `10:00`. */
export const formatClock = (lang: Language, zone: string, at: number): string =>
  formatter(lang, zone, CLOCK).format(at);

/** Day without year: `23 Nov`, `2 Azer` in its own calendar. */
export const formatDay = (lang: Language, zone: string, at: number): string =>
  formatter(lang, zone, { day: 'numeric', month: 'short' }).format(at);

/** Month with year: `Nov 2026`. */
export const formatMonth = (lang: Language, zone: string, at: number): string =>
  formatter(lang, zone, { month: 'short', year: 'numeric' }).format(at);

/** Day with year. */
export const formatDate = (lang: Language, zone: string, at: number): string =>
  formatter(lang, zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at);

/** Weekday: `Mon`; in Persian always whole, for it has no common short form. */
export const formatWeekday = (lang: Language, zone: string, at: number): string =>
  formatter(lang, zone, { weekday: lang.base === 'fa' ? 'long' : 'short' }).format(at);

/**
 * A wall time as near as the reader needs it: `15:40` today, `Mon 10:00` within six days, else `23 Nov 10:00`.
 * @param zone IANA zone the day is told in
 */
export function formatWhen(lang: Language, zone: string, at: number, now: number): string {
  const days = dayOf(zone, at) - dayOf(zone, now);
  const clock = formatClock(lang, zone, at);
  if (days === 0) return clock;
  const day = Math.abs(days) <= 6 ? formatWeekday(lang, zone, at) : formatDay(lang, zone, at);
  return `${day} ${clock}`;
}

/** A wall time written out for a card or a tooltip: `Mon 23 Nov 10:00`. */
export const formatWhenFull = (lang: Language, zone: string, at: number): string =>
  `${formatWeekday(lang, zone, at)} ${formatDay(lang, zone, at)} ${formatClock(lang, zone, at)}`;
