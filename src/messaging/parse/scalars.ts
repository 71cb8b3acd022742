import * as v from 'valibot';
import type { Duration } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';

/** No helpdesk's history begins before this. */
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY = 86_400_000;
/** How far a helpdesk's server may be ahead of this machine. */
const AHEAD = DAY;
/** How far ahead a deadline may lie. */
const DEADLINE_AHEAD = 20 * 365 * DAY;

/** Text cut to a length, well-formed (no lone surrogates), without outer space. Empty text is no value. */
export const textUpTo = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length).toWellFormed().trim()),
    v.minLength(1),
  );

/** A word of ours or of the helpdesk that must arrive whole: refused, not cut, when it is too long. */
export const nameUpTo = (length: number) =>
  v.pipe(
    v.string(),
    v.maxLength(length),
    v.transform((text) => text.toWellFormed()),
    v.minLength(1),
  );

/** Part of a ticket's key: whole, well-formed (mended, two could become one), and without the `|` that separates the parts. */
export const keyPart = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^[^|]+$/),
  v.check((text) => text.isWellFormed()),
);

const instantUntil = (latest: number) =>
  v.pipe(
    v.number(),
    v.finite(),
    v.minValue(EARLIEST),
    v.maxValue(latest),
    v.transform((ms) => Math.trunc(ms) as Instant),
  );

/** Something that happened: neither before helpdesks nor in the future. */
export const pastInstant = (now: Instant) => instantUntil(now + AHEAD);
export const deadlineInstant = (now: Instant) => instantUntil(now + DEADLINE_AHEAD);

/** Whole seconds; ten years and more are a mistake. */
export const duration = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(0),
  v.maxValue(10 * 365 * 86_400),
  v.transform((seconds) => Math.trunc(seconds) as Duration),
);

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
