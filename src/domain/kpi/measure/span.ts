import type { TicketEvent } from '../../tickets/event';
import type { Instant } from '../../time/instant';
import { MARK } from '../sample';
import type { MeasureContext } from './context';

/** A length of time both ways, in whole seconds. */
export interface Span {
  readonly calendar?: number;
  readonly business?: number;
  readonly marks: number;
}

/** An instant and how finely it was read, as marks. */
export interface Dated {
  readonly at: Instant;
  readonly marks: number;
}

export const precisionMarks = ({ precision, isObserved }: Pick<TicketEvent, 'precision' | 'isObserved'>): number =>
  precision === 'relative' || isObserved === true ? MARK.coarse : precision === 'minute' ? MARK.minute : 0;

export const dated = (event: TicketEvent): Dated => ({ at: event.at, marks: precisionMarks(event) });

/** From one instant to another; a reversed pair is impossible and has no length. */
export function spanOf(from: Dated, to: Dated, { openTime }: MeasureContext): Span {
  const marks = from.marks | to.marks;
  if (to.at < from.at) return { marks: marks | MARK.impossible };
  const calendar = Math.trunc((to.at - from.at) / 1000);
  return openTime === undefined ? { calendar, marks } : { calendar, business: openTime(from.at, to.at), marks };
}

/** A length the helpdesk computed itself; undefined when it gave none. A negative one is impossible. */
export function reportedSpan(calendar: number | undefined, business: number | undefined): Span | undefined {
  if (calendar === undefined && business === undefined) return undefined;
  if ((calendar ?? 0) < 0 || (business ?? 0) < 0) return { marks: MARK.vendor | MARK.impossible };
  return {
    ...(calendar === undefined ? {} : { calendar: Math.trunc(calendar) }),
    ...(business === undefined ? {} : { business: Math.trunc(business) }),
    marks: MARK.vendor,
  };
}

/** Where no working hours are known here, the helpdesk's own business time stands beside our calendar time. */
export const withVendorBusiness = (own: Span, theirs: Span | undefined): Span =>
  own.business !== undefined || theirs?.business === undefined || (own.marks & MARK.impossible) !== 0
    ? own
    : { ...own, business: theirs.business, marks: own.marks | MARK.vendorBusiness };
