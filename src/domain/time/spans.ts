/** Epoch seconds `[from, to)`. */
export type Span = readonly [from: number, to: number];

/** Sorted, disjoint, touching ones joined, empty and reversed ones dropped. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

/** `spans` without `cuts`; both sorted and disjoint. */
export function without(spans: readonly Span[], cuts: readonly Span[]): Span[] {
  const left: Span[] = [];
  let firstCut = 0;
  for (const [from, to] of spans) {
    let start = from;
    for (let i = firstCut; i < cuts.length; i++) {
      const [cutFrom, cutTo] = cuts[i] as Span;
      if (cutTo <= start) firstCut = i + 1;
      if (cutFrom >= to) break;
      if (cutFrom > start) left.push([start, cutFrom]);
      start = Math.max(start, cutTo);
    }
    if (start < to) left.push([start, to]);
  }
  return left;
}

/** The parts of `spans` inside `[from, to)`. */
export const clip = (spans: readonly Span[], from: number, to: number): Span[] =>
  spans.map(([a, b]): Span => [Math.max(a, from), Math.min(b, to)]).filter(([a, b]) => a < b);
