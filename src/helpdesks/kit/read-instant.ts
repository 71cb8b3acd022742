import { type Instant, instant } from '@/domain/time/instant';

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|UTC|[+-]\d\d:?\d\d)$/i;

/** A machine-readable time that says its zone (`2026-11-18T19:02:41+00:00`). Without one it is undefined, never a guess. */
export function readIso(value: unknown): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const found = ISO.exec(value.trim());
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = ''] = found;
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(.\d\d):?(\d\d)$/, '$1:$2') : 'Z';
  const ms = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  );
  return Number.isNaN(ms) ? undefined : instant(ms);
}

/** Epoch seconds, where 0 and less mean "never". */
export function readEpochSeconds(value: unknown): Instant | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number > 0 && number < 1e11 ? instant(number * 1000) : undefined;
}

/** Like `readIso`, for a helpdesk whose times without a zone are known to be UTC (`2020-01-27T10:42:21.468912`). */
export const readUtc = (value: unknown): Instant | undefined => readIso(value) ?? readIso(`${value}Z`);
