/** Narrowings for answers of unknown shape: each gives the value or undefined, never throws. */

export type Json = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list, others dropped. */
export const asObjects = (value: unknown): readonly Json[] =>
  asList(value).flatMap((item) => {
    const object = asObject(item);
    return object ? [object] : [];
  });

/** A non-empty string; numbers are written out, since ids come as either. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A finite number, also from a numeric string. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Follows keys into nested objects. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => asObject(inner)?.[key], value);

/** The texts of a list; undefined when it is none. */
export const asTexts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.flatMap((item) => asText(item) ?? []) : undefined;
