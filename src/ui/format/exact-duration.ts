import { t } from '../words';
import type { Language } from './language';
import { formatNumber } from './number';

/**
 * A length of time to the second, as `parseDurationText` reads it back: `1h 30m`, `24h`, `45s`.
 * @param seconds whole seconds
 */
export function formatExactDuration(lang: Language, seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const n = (value: number) => formatNumber(lang, value).replace(/[^\p{N}]/gu, '');
  const parts = [
    ...(h > 0 ? [t('time.h', { h: n(h) })] : []),
    ...(m > 0 ? [t('time.m', { m: n(m) })] : []),
    ...(s > 0 || seconds === 0 ? [t('time.s', { s: n(s) })] : []),
  ];
  return parts.join(lang.base === 'fa' ? ' و ' : ' ');
}
