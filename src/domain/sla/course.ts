import type { Actor, Precision, Priority, Status } from '../tickets/facts';
import type { SlaMetric } from '../tickets/observation';
import type { Instant } from '../time/instant';
import { DEFAULT_OPTIONS } from './default-options';
import type { Policy, PolicyOptions } from './policy';

/** Which promises hold: the fitting policy, if any, and the priority its targets are chosen by. */
export interface Ruling {
  readonly policy: Policy | undefined;
  readonly priority: Priority | undefined;
}

/** Where no policy fits, replies and solves still happen: by the default options. */
export const optionsOf = ({ policy }: Ruling): PolicyOptions => policy?.options ?? DEFAULT_OPTIONS;

/** When something happened, and how finely that is known. */
export interface Moment {
  readonly at: Instant;
  readonly precision: Precision;
}

/** What holds from a moment on, until the next entry. */
export interface Since<T> extends Moment {
  readonly value: T;
}

/** A moment in the order of events: how many status entries there were just before it. */
export interface Point extends Moment {
  readonly statuses: number;
}

/** How a run ended. */
export interface End extends Point {
  /** A `cancelled` run gets no verdict unless its deadline had come. */
  readonly kind: 'fulfilled' | 'cancelled';
  /** As it was just before the event that ended the run. */
  readonly ruling: Ruling;
}

/** One run of a clock, before any target says how long it may take. */
export interface Run {
  readonly cycle: number;
  readonly start: Point;
  /** `next_reply`: the latest unanswered message, for policies that count from it. */
  readonly latest?: Point;
  readonly end?: End;
}

/** What a ticket's events started and ended. */
export interface Course {
  /** By number; only the last of each can be open. */
  readonly runs: { readonly [M in SlaMetric]: readonly Run[] };
  readonly statuses: readonly Since<Status>[];
  readonly holders: readonly Since<Actor | undefined>[];
  /** As it is after the last event. */
  readonly ruling: Ruling;
}
