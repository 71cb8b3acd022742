/**
 * Whether a received value is heavier than `limit` bytes, about. Stops as soon as it knows, so that a huge value costs no
 * more than a large one.
 */
export function isHeavierThan(value: unknown, limit: number): boolean {
  let weight = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    weight += 8;
    if (typeof next === 'string') weight += next.length;
    else if (typeof next === 'object' && next !== null) {
      for (const [name, member] of Object.entries(next)) {
        weight += name.length;
        waiting.push(member);
        if (weight + waiting.length * 8 > limit) return true;
      }
    }
    if (weight > limit) return true;
  }
  return false;
}
