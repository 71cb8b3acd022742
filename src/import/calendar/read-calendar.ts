import ICAL from 'ical.js';
import type { CalendarEvent, CalendarMoment } from '@/domain/holidays/calendar/event';
import type { CalendarWindow } from '@/domain/holidays/calendar/window';
import type { Problem } from '@/domain/problem';
import { instant } from '@/domain/time/instant';
import { isZone } from '@/domain/time/zone';

/** The occurrences of a file's events inside a window. */
export interface CalendarFile {
  readonly events: readonly CalendarEvent[];
  /** Whether an event repeats more often than is read. */
  readonly isCut: boolean;
}

/** Steps and occurrences read of one repeating event, and events read of one file. */
const MOST_STEPS = 20_000;
const MOST_OCCURRENCES = 1500;
const MOST_EVENTS = 10_000;

/**
 * Reads an iCalendar file (RFC 5545). Repeating events are told one by one, with their exceptions, as far as the window reaches.
 * What the days mean is `closedDaysFrom`.
 * @returns the problem, as a value, when the text is no calendar
 */
export function readCalendar(text: string, window: CalendarWindow): CalendarFile | Problem {
  if (!/^\uFEFF?BEGIN:VCALENDAR\s*$/im.test(text) || !/^END:VCALENDAR\s*$/im.test(text)) return NO_CALENDAR;
  const components = eventsOf(text);
  const read = components
    // An exception of a repeating event is told with it.
    .filter((component) => !component.hasProperty('recurrence-id') || !hasMaster(component, components))
    .map((component) => occurrencesOf(component, exceptionsOf(component, components), window));
  return { events: read.flatMap(({ events }) => events), isCut: read.some(({ isCut }) => isCut) };
}

const NO_CALENDAR: Problem = {
  id: 'calendar.unreadable',
  values: {},
  sentence: 'This is no calendar file. Choose a file that ends in .ics, as calendars export it.',
};

/** The events one by one, so that a broken one costs no other. Zones are resolved by name, so their definitions are not read. */
function eventsOf(text: string): ICAL.Component[] {
  const blocks = text.split(/^BEGIN:VEVENT[ \t]*$/im).slice(1, MOST_EVENTS + 1);
  return blocks.flatMap((block) => {
    const end = block.search(/^END:VEVENT[ \t]*$/im);
    if (end < 0) return [];
    try {
      return [ICAL.Component.fromString(`BEGIN:VEVENT${block.slice(0, end)}END:VEVENT`)];
    } catch {
      // Not written as an event is: it says nothing that could be taken.
      return [];
    }
  });
}

const uidOf = (component: ICAL.Component) => component.getFirstPropertyValue('uid');

const hasMaster = (component: ICAL.Component, all: readonly ICAL.Component[]): boolean =>
  all.some((other) => uidOf(other) === uidOf(component) && !other.hasProperty('recurrence-id'));

const exceptionsOf = (component: ICAL.Component, all: readonly ICAL.Component[]): ICAL.Component[] =>
  component.hasProperty('rrule') || component.hasProperty('rdate')
    ? all.filter((other) => other.hasProperty('recurrence-id') && uidOf(other) === uidOf(component))
    : [];

function occurrencesOf(component: ICAL.Component, exceptions: ICAL.Component[], window: CalendarWindow): CalendarFile {
  try {
    const event = new ICAL.Event(component, { exceptions });
    if (!event.startDate) return { events: [], isCut: false };
    return event.isRecurring() ? repeated(event, window) : { events: [told(event, event)], isCut: false };
  } catch {
    // One event that cannot be read costs no other.
    return { events: [], isCut: false };
  }
}

function repeated(event: ICAL.Event, window: CalendarWindow): CalendarFile {
  const events: CalendarEvent[] = [];
  const steps = event.iterator();
  for (let step = 0; step < MOST_STEPS; step++) {
    const at = steps.next();
    if (!at || dateOf(at) >= window.to) return { events, isCut: false };
    if (dateOf(at) < before(window.from)) continue;
    if (events.length >= MOST_OCCURRENCES) break;
    events.push(told(event.getOccurrenceDetails(at), event));
  }
  return { events, isCut: true };
}

/** An occurrence that begins a while before the window may reach into it. */
const before = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

interface Occurrence {
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time;
  readonly item?: ICAL.Event;
}

function told({ startDate, endDate, item }: Occurrence, event: ICAL.Event): CalendarEvent {
  const source = item ?? event;
  const { component } = source;
  return {
    title: source.summary ?? '',
    start: momentOf(startDate, component, 'dtstart'),
    end: momentOf(endDate, component, 'dtend'),
    isCancelled: String(component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED',
    isTransparent: String(component.getFirstPropertyValue('transp')).toUpperCase() === 'TRANSPARENT',
  };
}

const two = (n: number) => String(n).padStart(2, '0');
const dateOf = ({ year, month, day }: ICAL.Time): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

function momentOf(time: ICAL.Time, component: ICAL.Component, property: string): CalendarMoment {
  if (time.isDate) return { kind: 'date', on: dateOf(time) };
  if (time.zone === ICAL.Timezone.utcTimezone) {
    return {
      kind: 'instant',
      at: instant(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)),
    };
  }
  const named = component.getFirstProperty(property) ?? component.getFirstProperty('dtstart');
  const tzid = named?.getFirstParameter('tzid');
  const wall = {
    kind: 'wall',
    on: dateOf(time),
    time: `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`,
  } as const;
  return tzid === undefined ? wall : { ...wall, zone: zoneOf(tzid) };
}

/** `Europe/Berlin`, also behind a prefix (`/mozilla.org/20070129_1/Europe/Berlin`); else as it stands, for the reader to refuse. */
function zoneOf(tzid: string): string {
  const parts = tzid.split('/').filter((part) => part !== '');
  const candidates = [tzid, parts.slice(-3).join('/'), parts.slice(-2).join('/'), WINDOWS_ZONES[tzid] ?? ''];
  return candidates.find(isZone) ?? tzid;
}

/** The names Outlook writes, for where our users are (Unicode CLDR, windowsZones). */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'Turkey Standard Time': 'Europe/Istanbul',
  'Iran Standard Time': 'Asia/Tehran',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kyiv',
  'Azerbaijan Standard Time': 'Asia/Baku',
  'Arabian Standard Time': 'Asia/Dubai',
  'Arab Standard Time': 'Asia/Riyadh',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
};
