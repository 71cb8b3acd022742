import { NEVER, RESTS, type Stand, type Standing } from './standing';

/**
 * The standings of many tickets, without the tickets: what counts them at any moment. Each list is sorted; how they pair up is forgotten.
 */
export interface Tally {
  readonly overFrom: Float64Array;
  readonly riskFrom: Float64Array;
}

export const NO_TALLY: Tally = { overFrom: new Float64Array(), riskFrom: new Float64Array() };

/** Tickets in each stand. */
export type DueCounts = Readonly<Record<Stand, number>>;

/** How many of sorted moments are not after `at`. */
function countUntil(moments: Float64Array, at: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many tickets are over, at risk, fine and at rest. @param at epoch milliseconds */
export function countTallies(tallies: readonly Tally[], at: number): DueCounts {
  const sum = (moment: keyof Tally, until: number) =>
    tallies.reduce((all, tally) => all + countUntil(tally[moment], until), 0);
  const [over, warned, going] = [sum('overFrom', at), sum('riskFrom', at), sum('overFrom', NEVER)];
  return { over, risk: warned - over, ok: going - warned, rest: sum('overFrom', RESTS) - going };
}

/** When the counts change next by time alone (epoch milliseconds); undefined when nothing runs. */
export function nextTurnOf(tallies: readonly Tally[], at: number): number | undefined {
  const ahead = tallies
    .flatMap(({ overFrom, riskFrom }) => [overFrom, riskFrom])
    .map((moments) => moments[countUntil(moments, at)])
    .filter((moment) => moment !== undefined && moment < NEVER);
  return ahead.length === 0 ? undefined : Math.min(...(ahead as number[]));
}

function replaced(moments: Float64Array, gone: readonly number[], come: readonly number[]): Float64Array {
  const out = [...gone].sort((a, b) => a - b);
  let next = 0;
  const kept = moments.filter((moment) => {
    if (moment !== out[next]) return true;
    next += 1;
    return false;
  });
  const all = new Float64Array(kept.length + come.length);
  all.set(kept);
  all.set(come, kept.length);
  return all.sort();
}

/** The tally without the standings that are `gone` and with those that `come`. */
export const changeTally = (tally: Tally, gone: readonly Standing[], come: readonly Standing[]): Tally => ({
  overFrom: replaced(
    tally.overFrom,
    gone.map((one) => one.overFrom),
    come.map((one) => one.overFrom),
  ),
  riskFrom: replaced(
    tally.riskFrom,
    gone.map((one) => one.riskFrom),
    come.map((one) => one.riskFrom),
  ),
});
