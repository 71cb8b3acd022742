/** Up to here sorting is quicker than two passes over 65 536 counters. */
const FEW = 4096;

/**
 * The order that sorts seconds ascending, equal ones as they stood: few by sorting, many in two passes over 16 bits each, whatever the
 * length. Undefined when they are sorted already.
 */
export function ascendingOrder(seconds: Uint32Array): Uint32Array | undefined {
  if (isAscending(seconds)) return undefined;
  const n = seconds.length;
  if (n <= FEW) return sortedOrder(seconds);
  const first = scatter(
    seconds,
    Uint32Array.from({ length: n }, (_, i) => i),
    0,
  );
  return scatter(seconds, first, 16);
}

/** Second and row in one number, which a typed array sorts without a comparison of ours. */
function sortedOrder(seconds: Uint32Array): Uint32Array {
  const keys = Float64Array.from(seconds, (second, row) => second * FEW + row).sort();
  return Uint32Array.from(keys, (key) => key % FEW);
}

function isAscending(seconds: Uint32Array): boolean {
  for (let i = 1; i < seconds.length; i++) if ((seconds[i] as number) < (seconds[i - 1] as number)) return false;
  return true;
}

function scatter(seconds: Uint32Array, order: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(65_537);
  for (let i = 0; i < order.length; i++) {
    const digit = ((seconds[order[i] as number] as number) >>> shift) & 0xffff;
    places[digit + 1] = (places[digit + 1] as number) + 1;
  }
  for (let digit = 1; digit < places.length; digit++)
    places[digit] = (places[digit] as number) + (places[digit - 1] as number);
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    const digit = ((seconds[row] as number) >>> shift) & 0xffff;
    const place = places[digit] as number;
    sorted[place] = row;
    places[digit] = place + 1;
  }
  return sorted;
}

/** How many of the ascending seconds lie before `second`. */
export function countBefore(seconds: Uint32Array, second: number): number {
  let low = 0;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seconds[middle] as number) < second) low = middle + 1;
    else high = middle;
  }
  return low;
}

let identity = new Uint32Array(1024).map((_, i) => i);

/** The numbers from `from` to `to`, without making them anew: do not write into what you get. */
export function consecutive(from: number, to: number): Uint32Array {
  if (to > identity.length) {
    const grown = new Uint32Array(Math.max(to, 2 * identity.length));
    for (let i = 0; i < grown.length; i++) grown[i] = i;
    identity = grown;
  }
  return identity.subarray(from, to);
}
