import type { Language } from './language';

const cache = new Map<string, Intl.NumberFormat>();

function formatter(lang: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = `${lang.tag}${JSON.stringify(options)}`;
  let format = cache.get(id);
  if (!format) {
    format = new Intl.NumberFormat(lang.tag, options);
    cache.set(id, format);
  }
  return format;
}

/** A number in the language's own digits, with at most `digits` decimals. */
export const formatNumber = (lang: Language, n: number, digits = 0): string =>
  formatter(lang, { maximumFractionDigits: digits }).format(n).replace('-', '−');

/** Two digits at least: the minutes of `1h 05m`. */
export const formatTwoDigits = (lang: Language, n: number): string =>
  formatter(lang, { minimumIntegerDigits: 2, useGrouping: false }).format(n);

/** A share of 1 as a percentage the way the language writes it: `88%`, `%88`, `۸۸٪`. */
export const formatPercent = (lang: Language, share: number, digits = 0): string =>
  formatter(lang, { style: 'percent', maximumFractionDigits: digits }).format(share);

/** Like `formatPercent`, with its sign always written: `+12%`, `−50%`. */
export const formatChange = (lang: Language, share: number): string =>
  formatter(lang, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
    .format(share)
    .replace('-', '−');
