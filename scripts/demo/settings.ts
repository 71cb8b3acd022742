import type { Settings, SiteSettings } from '@/domain/settings/settings';
import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { MetricRule, Policy } from '@/domain/sla/policy';
import { minutes } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { DayInterval, Schedule, Weekday } from '@/domain/time/schedule';
import { LONGEST_LIFE } from './live-tickets';
import { BILLING, VIEWER } from './people';
import { PROMISES } from './promises';
import { HOUR } from './story';
import { DEMO_ORIGIN } from './zendesk/host';

/** Somewhere among these it is mid-afternoon, and somewhere the office is closed, whenever the demo is started. */
const ZONES = [
  'Europe/Berlin',
  'Asia/Tehran',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Pacific/Honolulu',
];

/** Hours since local midnight, and the ISO weekday. */
function localTime(zone: string, at: number): { hour: number; weekday: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1;
  return { hour: Number(parts.hour) + Number(parts.minute) / 60, weekday };
}

function zoneWhere(home: string, at: number, fits: (local: { hour: number; weekday: number }) => boolean): string {
  const found = [home, ...ZONES].find((zone) => fits(localTime(zone, at)));
  if (!found) throw new Error('The demo knows no time zone for this hour.');
  return found;
}

const week = (days: readonly Weekday[], interval: DayInterval): Partial<Record<Weekday, readonly DayInterval[]>> =>
  Object.fromEntries(days.map((day) => [day, [interval]]));

/** Open every day from 7 to 23, and now: since the oldest live ticket came, and for four more hours. */
const supportHours = (home: string, now: number): Schedule => ({
  id: 'support',
  name: 'Support hours',
  zone: zoneWhere(home, now, ({ hour }) => hour > 7 + LONGEST_LIFE / HOUR && hour < 19),
  versions: [{ weekly: week([1, 2, 3, 4, 5, 6, 7], { start: '07:00', end: '23:00' }) }],
});

/** An office week, closed now and an hour ago, so that one clock rests out of hours. */
const billingHours = (home: string, now: number): Schedule => ({
  id: 'billing',
  name: 'Billing office',
  zone: zoneWhere(home, now, ({ hour, weekday }) => weekday > 5 || hour < 8 || hour > 18.5),
  versions: [{ weekly: week([1, 2, 3, 4, 5], { start: '09:00', end: '17:00' }) }],
});

const rule = (of: 'reply' | 'resolution', pauseStatuses: MetricRule['pauseStatuses']): MetricRule => ({
  targets: Object.fromEntries(Object.entries(PROMISES).map(([priority, promise]) => [priority, minutes(promise[of])])),
  hours: 'business',
  pauseStatuses,
});

const policy = (id: string, name: string, conditions: Policy['conditions']): Policy => ({
  id,
  name,
  conditions,
  scheduleId: id,
  metrics: {
    first_reply: rule('reply', []),
    next_reply: rule('reply', []),
    resolution: rule('resolution', ['pending', 'hold']),
  },
  options: DEFAULT_OPTIONS,
});

/** The demo team's hours and promises; Billing's come first because they are for fewer tickets. */
export const demoSettings = (home: string, now: number): Pick<Settings, 'schedules' | 'policies'> => ({
  schedules: [supportHours(home, now), billingHours(home, now)],
  policies: [policy('billing', 'Billing promise', { team: [BILLING.name] }), policy('support', 'Support promise', {})],
});

export const demoSite = (now: number): SiteSettings => ({
  site: DEMO_ORIGIN,
  origin: DEMO_ORIGIN,
  helpdesk: 'zendesk',
  enabledAt: now as Instant,
  statusMap: {},
  channelMap: {},
  me: { id: `${VIEWER.id}`, name: VIEWER.name },
  leads: 'ours',
});
