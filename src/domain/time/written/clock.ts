/** A time of day as far as it was written. */
export interface WrittenClock {
  readonly milliseconds: number;
  readonly finest: 'second' | 'minute' | 'day';
  /** Minutes ahead of UTC, where the text says. */
  readonly offset?: number;
}

const AM = String.raw`[Aa]\.?\s?[Mm]\.?|[Öö]{2}|ق\.?\s?ظ\.?|قبل\s?از\s?ظهر|[Vv]orm(?:ittags|\.)?|上午|午前|오전`;
const PM = String.raw`[Pp]\.?\s?[Mm]\.?|[Öö][Ss]|ب\.?\s?ظ\.?|بعد\s?از\s?ظهر|[Nn]achm(?:ittags|\.)?|下午|午後|오후`;
const IS_PM = new RegExp(`^(?:${PM})$`);
const JOINT = String.raw`(?:(?:at|um|à|às|a\slas|alle|om|kl\.?|saat|ساعت)\s+)?`;

/** Groups: half, hour, minute, second, fraction, half, `Z`, offset, zone's name. All of it may be missing. */
export const CLOCK =
  String.raw`(?:[T,.\s]+${JOINT}(?:(${AM}|${PM})\s*)?(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?:\s*(${AM}|${PM}))?(?:\s+Uhr)?)?` +
  String.raw`\s*(?:(Z)|(?:UTC|GMT)?\s*([+-]\d{2}:?(?:\d{2})?)|(UTC|GMT))?`;

function offsetOf(z: string | undefined, offset: string | undefined, name: string | undefined): number | undefined {
  if (offset === undefined) return z || name ? 0 : undefined;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0);
  return offset.startsWith('-') ? -minutes : minutes;
}

/** `parts`: the groups of `CLOCK`. Undefined when no such time of day exists. */
export function clockOf(parts: readonly (string | undefined)[]): WrittenClock | undefined {
  const [before, hour, minute, second, fraction, after, z, offset, name] = parts;
  const known = offsetOf(z, offset, name);
  const zone = known === undefined ? {} : { offset: known };
  if (hour === undefined) return { milliseconds: 0, finest: 'day', ...zone };
  const half = before ?? after;
  const h = half === undefined ? Number(hour) : (Number(hour) % 12) + (IS_PM.test(half) ? 12 : 0);
  const m = Number(minute);
  const s = Number(second ?? 0);
  if (h > 24 || m > 59 || s > 60 || (h === 24 && m + s > 0)) return undefined;
  const ms = Math.trunc(Number(`0.${fraction ?? 0}`) * 1000);
  return {
    milliseconds: ((h * 60 + m) * 60 + s) * 1000 + ms,
    finest: second === undefined ? 'minute' : 'second',
    ...zone,
  };
}
