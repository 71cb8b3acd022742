/** Compares two texts by code units, so that every machine and language agrees. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One text for one value: members in order of their names, missing and undefined members left out.
 * Equal values have equal texts, whatever the order in which they were built.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, inNameOrder) ?? '';
}

function inNameOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const sorted: [string, unknown][] = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted);
}

/** The same value, whatever the order of its members. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);
