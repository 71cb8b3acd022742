import { t } from '../words';
import type { Language } from './language';
import { formatNumber, formatTwoDigits } from './number';

const MINUTE = 60;
const HOUR = 3600;
/** From here on minutes no longer matter to a reader. */
const MINUTES_END = 100 * HOUR;
/** Seconds are shown only this close to the end. */
export const SECONDS_BELOW = 120;

/**
 * A length of time in words: `1h 10m`, `24m`, `45s`. Never in days: a working day is not 24 hours, so hours are exact
 * where days would mislead.
 * @param seconds whole seconds, not negative
 */
export function formatDuration(lang: Language, seconds: number): string {
  if (seconds < SECONDS_BELOW) return formatSeconds(lang, seconds);
  const h = Math.floor(seconds / HOUR);
  const m = Math.floor((seconds % HOUR) / MINUTE);
  if (h === 0) return t('time.m', { m: formatNumber(lang, m) });
  if (m === 0 || seconds >= MINUTES_END) return t('time.h', { h: formatNumber(lang, h) });
  return t('time.hm', { h: formatNumber(lang, h), m: formatTwoDigits(lang, m) });
}

function formatSeconds(lang: Language, seconds: number): string {
  if (seconds < MINUTE) return t('time.s', { s: formatNumber(lang, seconds) });
  const s = seconds % MINUTE;
  if (s === 0) return t('time.m', { m: formatNumber(lang, 1) });
  return t('time.ms', { m: formatNumber(lang, 1), s: formatTwoDigits(lang, s) });
}

/** The largest unit alone, for a queue row: `24m`, `2h`. */
export function formatBrief(lang: Language, seconds: number): string {
  if (seconds < SECONDS_BELOW) return t('time.s', { s: formatNumber(lang, seconds) });
  if (seconds < HOUR) return t('time.m', { m: formatNumber(lang, Math.floor(seconds / MINUTE)) });
  return t('time.h', { h: formatNumber(lang, Math.floor(seconds / HOUR)) });
}

/** How long ago or how old in elapsed time, where days are days: `3d`, `5h`, `12m`. */
export function formatAge(lang: Language, seconds: number): string {
  if (seconds < MINUTE) return t('time.now');
  if (seconds >= 48 * HOUR) return t('time.d', { d: formatNumber(lang, Math.floor(seconds / (24 * HOUR))) });
  return formatBrief(lang, Math.max(seconds, SECONDS_BELOW));
}

/** How long ago: `3d ago`, `12m ago`, `just now`. */
export const formatAgo = (lang: Language, seconds: number): string =>
  seconds < MINUTE ? t('time.now') : t('time.ago', { age: formatAge(lang, seconds) });
