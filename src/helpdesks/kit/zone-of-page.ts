import type { Instant } from '@/domain/time/instant';
import { isZone, offsetsOf } from '@/domain/time/offsets';
import { readAge } from './age';

/** Clocks of the helpdesk and of this machine may differ by this much, in seconds, for a page to prove a zone. */
const SKEW = 150;
/** By more than this nobody's word is doubted: the closest offsets in use are a quarter of an hour apart. */
const WIDE_SKEW = 600;

/** Offsets from UTC in use, in minutes. */
const OFFSETS: readonly number[] = [
  ...Array.from({ length: 27 }, (_, i) => (i - 12) * 60),
  ...[-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765],
];

/** A wall time, in milliseconds as if it were UTC, and the words beside it ("20 hours ago") or the instant it stands for. */
export interface Dated {
  readonly wall: number;
  readonly at?: Instant | undefined;
  readonly relative?: string | undefined;
}

/** Offsets in seconds that agree with everything a page says about how long ago its times were; undefined when it says nothing. */
function fittingWithin(skew: number, dated: readonly Dated[], shownAt: Instant): readonly number[] | undefined {
  const aged = dated.flatMap(({ wall, relative }) => {
    const age = relative === undefined ? undefined : readAge(relative);
    return age ? [{ wall, age }] : [];
  });
  if (aged.length === 0) return undefined;
  return OFFSETS.map((minutes) => minutes * 60).filter((offset) =>
    aged.every(({ wall, age }) => {
      const seconds = (shownAt - wall) / 1000 + offset;
      // A time to the minute may be 59 seconds older than it says.
      return seconds >= age.least - skew && seconds < age.most + skew + 60;
    }),
  );
}

/** What the words beside a page's times say about its zone. `shownAt`: when the page came from the server. */
export interface ZoneEvidence {
  /** The only offset in use (seconds) that agrees with all of them. */
  readonly offset: number | undefined;
  /** Whether a zone that somebody said may be the page's. */
  allows(zone: string): boolean;
  /** Whether the words leave only this zone's offset. */
  proves(zone: string): boolean;
}

export function zoneEvidence(dated: readonly Dated[], shownAt: Instant): ZoneEvidence {
  const told = dated.flatMap(({ wall, at }) => (at === undefined ? [] : [{ wall, at }]));
  if (told.length > 0) return exactEvidence(told);
  const close = fittingWithin(SKEW, dated, shownAt);
  const wide = fittingWithin(WIDE_SKEW, dated, shownAt);
  const offset = close?.length === 1 ? close[0] : undefined;
  const offsetIn = (zone: string): number => offsetsOf(zone).offsetAt(Math.floor(shownAt / 1000));
  return {
    offset,
    allows: (zone) => isZone(zone) && (wide?.includes(offsetIn(zone)) ?? true),
    proves: (zone) => offset !== undefined && isZone(zone) && offset === offsetIn(zone),
  };
}

/** Texts whose instants are known leave no doubt: a zone fits when it shows every one of them to the minute. */
function exactEvidence(told: readonly { readonly wall: number; readonly at: Instant }[]): ZoneEvidence {
  const shows = (zone: string): boolean =>
    isZone(zone) &&
    told.every(({ wall, at }) => Math.abs(wall - at - offsetsOf(zone).offsetAt(Math.floor(at / 1000)) * 1000) < 60_000);
  return { offset: undefined, allows: shows, proves: shows };
}
