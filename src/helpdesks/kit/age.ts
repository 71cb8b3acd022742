import { plainText } from '@/domain/time/written/plain-text';

/** How long ago, as words bound it: seconds, half-open. */
export interface Age {
  readonly least: number;
  readonly most: number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Units in the languages of pages we know, by how the word begins. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:sec|sek|seg|saniye|ثانیه|сек)/u, 1],
  [/^(?:min|dakika|dk|دقیقه|мин|хв)/u, MINUTE],
  [/^(?:hour|hr|std|stund|heure|saat|ساعت|hora|ora\b|ore\b|uur|uren|time|timm|час|годин|godz)/u, HOUR],
  [/^(?:day|tag|jour|gün|روز|d[ií]a|giorn|dag|ден|дн|день|dni|dzień)/u, DAY],
];

/** "2 d 3 h", "3 h 20 m": as fine as its last unit. */
const COMPACT = /^(?:(\d+) ?d\p{L}* ?)?(?:(\d+) ?h\p{L}* ?)?(?:(\d+) ?m\p{L}*)?$/u;

function readCompact(text: string): Age | undefined {
  const [whole, ...parts] = COMPACT.exec(text) ?? [];
  if (!whole) return undefined;
  const sizes = [DAY, HOUR, MINUTE];
  const least = parts.reduce((sum, count, i) => sum + Number(count ?? 0) * (sizes[i] ?? 0), 0);
  const finest = sizes[parts.findLastIndex((count) => count !== undefined)] ?? DAY;
  return { least, most: least + finest };
}

/** "20 hours ago", "vor 6 Tagen", "il y a 1 jour", "2 saat önce", "۵ دقیقه پیش": whole units, cut down. Undefined for other words. */
export function readAge(raw: string): Age | undefined {
  const text = plainText(raw).toLowerCase().replaceAll('\u0307', '');
  const compact = readCompact(text);
  if (compact) return compact;
  const [number, ...others] = text.match(/\d+/g) ?? [];
  if (number === undefined || others.length > 0) return undefined;
  const words = text.replace(number, ' ').split(/[\s()]+/);
  const unit = UNITS.find(([begins]) => words.some((word) => begins.test(word)))?.[1];
  if (unit === undefined) return undefined;
  return { least: Number(number) * unit, most: (Number(number) + 1) * unit };
}
