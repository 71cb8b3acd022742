/** Compares two texts by code units, so that every machine and language agrees. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One text for one value: members in order of their names, missing and undefined members left out.
 * Equal values have equal texts, whatever the order in which they were built.
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item) || 'null').join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const texts: string[] = [];
  for (const name of Object.keys(members).sort()) {
    const text = canonical(members[name]);
    if (text !== '') texts.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${texts.join(',')}}`;
}

/** The same value, whatever the order of its members. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);
