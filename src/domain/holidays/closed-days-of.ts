import type { ClosedDay } from './closed-day';
import type { HolidayId, HolidayPreset } from './preset';

/**
 * A preset's days as they are taken over into a schedule.
 * @param nameOf the name of a holiday in the reader's language; several on one day are joined by a comma
 */
export const closedDaysOf = ({ days }: HolidayPreset, nameOf: (id: HolidayId) => string): readonly ClosedDay[] =>
  days.map(({ on, ids, from }) => ({
    on,
    name: ids.map(nameOf).join(', '),
    ...(from !== undefined && { hours: { start: from, end: '24:00' } }),
  }));

/** The origin that marks what came from a preset. */
export const originOf = ({ id }: HolidayPreset): string => `preset:${id}`;
