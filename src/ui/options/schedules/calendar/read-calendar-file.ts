import type { CalendarEvent } from '@/domain/holidays/calendar/event';
import type { CalendarWindow } from '@/domain/holidays/calendar/window';
import type { Problem } from '@/domain/problem';

/** What came of a file that was chosen. */
export type CalendarChoice =
  | { readonly kind: 'refused'; readonly file: string; readonly problem: Problem }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly events: readonly CalendarEvent[];
      readonly isCut: boolean;
    };

/** A calendar of holidays has some kilobytes; decades of somebody's appointments have some megabytes. */
const MOST_BYTES = 20 * 1024 * 1024;

const TOO_LARGE: Problem = {
  id: 'calendar.too-large',
  values: {},
  sentence: 'This file is too large for a calendar of holidays. Choose another.',
};

/** Reads a calendar file that a person chose. The reader is loaded with the first file: few ever need it. */
export async function readCalendarFile(file: File, window: CalendarWindow): Promise<CalendarChoice> {
  if (file.size > MOST_BYTES) return { kind: 'refused', file: file.name, problem: TOO_LARGE };
  const { readCalendar } = await import('@/import/calendar/read-calendar');
  const found = readCalendar(await file.text(), window);
  return 'sentence' in found
    ? { kind: 'refused', file: file.name, problem: found }
    : { kind: 'read', file: file.name, ...found };
}
