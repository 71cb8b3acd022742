import type { Instant } from '../time/instant';
import { compareText } from './canonical';
import type { Sighting } from './record';

const statusOf = ({ status, raw }: Sighting): string => `${status ?? ''}${raw === undefined ? '' : `|${raw}`}`;

const byStart = (a: Sighting, b: Sighting): number =>
  a.from - b.from || compareText(statusOf(a), statusOf(b)) || a.to - b.to;

/**
 * Unites two sets of sightings: for every status the union of its stretches of time, overlapping ones as one.
 * Being a union of sets it is commutative, associative and idempotent. Returns `a` itself when `b` adds nothing.
 */
export function mergeSightings(a: readonly Sighting[], b: readonly Sighting[]): readonly Sighting[] {
  const united: Sighting[] = [];
  const lastOfStatus = new Map<string, number>();
  for (const next of [...a, ...b].sort(byStart)) {
    const index = lastOfStatus.get(statusOf(next));
    const last = index === undefined ? undefined : united[index];
    if (index === undefined || last === undefined || next.from > last.to) {
      lastOfStatus.set(statusOf(next), united.push(next) - 1);
    } else if (next.to > last.to) {
      united[index] = { ...last, to: next.to };
    }
  }
  return united.length === a.length && united.every((sighting, i) => sighting === a[i]) ? a : united;
}

/**
 * Joins what one browser saw twice in a row: the same status before and after, and none other between, was the status all
 * along. A judgement of the observer, made when a look is stored; never part of the merge.
 */
export function joinSightings(sightings: readonly Sighting[]): readonly Sighting[] {
  const joined: Sighting[] = [];
  for (const next of sightings) {
    const last = joined.at(-1);
    if (last !== undefined && statusOf(last) === statusOf(next)) {
      joined[joined.length - 1] = { ...last, to: Math.max(next.to, last.to) as Instant };
    } else {
      joined.push(next);
    }
  }
  return joined.length === sightings.length ? sightings : joined;
}
