import type { Precision } from '@/domain/tickets/facts';
import { type Instant, instant } from '@/domain/time/instant';
import { precisionOf, settleTime, wallOf, type ZoneClock, zoneClock } from '@/domain/time/written/settle-time';
import { type DateOrder, readWrittenTime, type WrittenTime } from '@/domain/time/written/written-time';
import type { Page } from '../contract';
import { readAge } from './age';
import { zoneEvidence } from './zone-of-page';

/** A past time as a page writes it, with the words beside it ("20 hours ago") or the instant it stands for, where there are any. */
export interface TimeText {
  readonly text: string;
  readonly at?: Instant | undefined;
  readonly relative?: string | undefined;
}

export interface Moment {
  readonly at: Instant;
  readonly precision: Precision;
}

/** The times of one page, read together. */
export interface TextTimes {
  /** Undefined when the text is no time, or when what it needs is among `missing`. */
  read(text: string | undefined): Moment | undefined;
  /** What the page did not settle and nobody said: `timeZone`, `dateOrder`. */
  readonly missing: readonly string[];
  /** The zone the times were read in, where it is known. */
  readonly zone?: string;
}

interface Seen extends TimeText {
  readonly written: WrittenTime;
}

const DAY_MS = 86_400_000;
const ORDERS = ['dmy', 'mdy'] as const;

/** Does every date exist under this order, none of them later than now and none against the words beside it? */
const isPossible = (seen: readonly Seen[], order: DateOrder, now: Instant): boolean =>
  seen.every(({ written, relative, at }) => {
    const wall = wallOf(written, order);
    if (wall === undefined || wall > now + DAY_MS) return false;
    if (at !== undefined) return Math.abs(wall - at) <= DAY_MS;
    const age = relative === undefined ? undefined : readAge(relative);
    return !age || Math.abs((now - wall) / 1000 - age.least) <= age.most - age.least + DAY_MS / 1000;
  });

/** The order all dates of the page agree on. Nothing decides between two that are both possible but the user. */
function orderOf(seen: readonly Seen[], page: Page): DateOrder | undefined {
  const numeric = seen.filter(({ written }) => written.kind === 'numeric');
  const possible = ORDERS.filter((order) => isPossible(numeric, order, page.now));
  if (possible.length === 1) return possible[0];
  return possible.length === 2 && page.times?.dateOrder !== 'ymd' ? page.times?.dateOrder : undefined;
}

const isSameEitherWay = (written: WrittenTime): boolean => wallOf(written, 'dmy') === wallOf(written, 'mdy');
const hasOwnZone = (written: WrittenTime): boolean => written.kind === 'epoch' || written.offset !== undefined;

/** Which clock reads a text: the page's zone, or, for times that say "3 hours ago" beside, the one offset that fits all of them. */
function clockOf(seen: readonly Seen[], order: DateOrder | undefined, page: Page, said: string | undefined) {
  const dated = seen.flatMap(({ written, relative, at }) => {
    if (hasOwnZone(written) || (order === undefined && !isSameEitherWay(written))) return [];
    const wall = wallOf(written, order ?? 'dmy');
    return wall === undefined ? [] : [{ wall, relative, at }];
  });
  const evidence = zoneEvidence(dated, page.loadedAt ?? page.now);
  const zone =
    [page.times?.zone, said].find((one) => one !== undefined && evidence.allows(one)) ??
    (evidence.proves(page.timeZone) ? page.timeZone : undefined);
  return { zone, offset: evidence.offset };
}

const fixed =
  (offset: number): ZoneClock =>
  (wall) =>
    instant(wall - offset * 1000);

/**
 * Settles the times of a page from all of them together: the day's place in a numeric date, and the zone. Both may be said (by the
 * user, or by the helpdesk: `said`), else the page must leave only one possibility. A bare offset learned from "3 hours ago" reads only
 * the times of the last day, since another season may have another.
 */
export function textTimes(past: readonly TimeText[], page: Page, said?: string): TextTimes {
  const seen = past.flatMap((one): Seen[] => {
    const written = readWrittenTime(one.text, page.locale);
    return written ? [{ ...one, written }] : [];
  });
  const order = orderOf(seen, page);
  const { zone, offset } = clockOf(seen, order, page, said);
  const clock = zone === undefined ? undefined : zoneClock(zone);
  const recent = (text: string): boolean =>
    seen.some((one) => one.text === text && (readAge(one.relative ?? '')?.most ?? Number.POSITIVE_INFINITY) <= 86_400);

  const read = (text: string | undefined): Moment | undefined => {
    const written = text === undefined ? undefined : readWrittenTime(text, page.locale);
    if (text === undefined || !written) return undefined;
    if (written.kind === 'numeric' && order === undefined && !isSameEitherWay(written)) return undefined;
    const byOffset = offset !== undefined && recent(text) ? fixed(offset) : undefined;
    const reader = hasOwnZone(written) ? fixed(0) : (clock ?? byOffset);
    const at = reader && settleTime(written, order ?? 'dmy', reader);
    return at === undefined ? undefined : { at, precision: precisionOf(written) };
  };
  const needsZone = zone === undefined && seen.some(({ written }) => !hasOwnZone(written));
  const needsOrder =
    order === undefined && seen.some(({ written }) => written.kind === 'numeric' && !isSameEitherWay(written));
  return {
    read,
    missing: [...(needsZone ? ['timeZone'] : []), ...(needsOrder ? ['dateOrder'] : [])],
    ...(zone === undefined ? {} : { zone }),
  };
}

/** The zone a page settled by itself, to be remembered for pages that prove none. */
export const zoneLearned = (zone: string | undefined, page: Page): { readonly zone?: string } =>
  zone === undefined || zone === page.times?.zone ? {} : { zone };
