import { canonical, compareText } from './canonical';
import { type Facts, PRECISIONS, type Precision, type Source } from './facts';
import type { Stamped } from './record';

/**
 * How far a source is trusted. What a person corrected by hand stands above all; a helpdesk's own export is read without
 * layout guesses, so it stands above a queue row; what a peer could not tell the source of stands last.
 */
const TRUST: Readonly<Record<Source, number>> = {
  manual: 5,
  json: 4,
  'ticket-page': 3,
  import: 2,
  'queue-page': 1,
  peer: 0,
};

const FINENESS: Readonly<Record<Precision, number>> = { exact: 2, minute: 1, relative: 0 };

/** Facts that change during a ticket's life; the rest is settled at its creation. */
const CHANGEABLE: ReadonlySet<keyof Facts> = new Set([
  'subject',
  'status',
  'rawStatus',
  'priority',
  'rawPriority',
  'type',
  'assignee',
  'team',
  'tags',
  'worth',
  'updatedAt',
  'solvedAt',
  'isSpam',
  'isDeleted',
  'isTest',
  'mergedInto',
]);

export const isChangeable = (fact: keyof Facts): boolean => CHANGEABLE.has(fact);

export const compareTrust = (a: Source, b: Source): number => TRUST[a] - TRUST[b];
export const comparePrecision = (a: Precision, b: Precision): number => FINENESS[a] - FINENESS[b];

/** The coarser of two precisions. */
export const coarser = (a: Precision, b: Precision): Precision => (comparePrecision(a, b) <= 0 ? a : b);

/** The coarsest precision there is: what a time of unknown fineness counts as. */
export const COARSEST: Precision = PRECISIONS[PRECISIONS.length - 1] ?? 'relative';

const compareValue = (a: Stamped<unknown>, b: Stamped<unknown>): number =>
  compareText(canonical(a.value), canonical(b.value));

/** Total order of stamps by how well they were read: source, precision, newest, then the value itself. */
export const byQuality = (a: Stamped<unknown>, b: Stamped<unknown>): number =>
  compareTrust(a.source, b.source) ||
  comparePrecision(a.precision, b.precision) ||
  a.seenAt - b.seenAt ||
  compareValue(a, b);

/** Total order of stamps by age: newest, then source, precision and the value itself. */
export const byAge = (a: Stamped<unknown>, b: Stamped<unknown>): number =>
  a.seenAt - b.seenAt ||
  compareTrust(a.source, b.source) ||
  comparePrecision(a.precision, b.precision) ||
  compareValue(a, b);

/** The greater of two in an order; the first when they are the same, so that an unchanged record stays the same object. */
export function greater<T>(order: (a: T, b: T) => number, a: T, b: T | undefined): T;
export function greater<T>(order: (a: T, b: T) => number, a: T | undefined, b: T | undefined): T | undefined;
export function greater<T>(order: (a: T, b: T) => number, a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return order(a, b) >= 0 ? a : b;
}
