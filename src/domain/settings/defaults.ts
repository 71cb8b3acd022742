import { defaultKpiSettings } from '../kpi/kpi-settings';
import { DEFAULT_OPTIONS, DEFAULT_PAUSES } from '../sla/default-options';
import type { Policy } from '../sla/policy';
import { hours } from '../time/duration';
import type { DayInterval, Schedule, Weekday } from '../time/schedule';
import type { AlertSettings } from './alerts';
import type { Settings } from './settings';

const WORDS = {
  en: { schedule: 'Working hours', policy: 'Our promise' },
  tr: { schedule: 'Çalışma saatleri', policy: 'Sözümüz' },
  fa: { schedule: 'ساعت کاری', policy: 'تعهد ما' },
} as const;

const wordsFor = (locale: string) => {
  const language = locale.slice(0, 2).toLowerCase();
  return language === 'tr' || language === 'fa' ? WORDS[language] : WORDS.en;
};

const WEEKDAYS_ISO: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKDAYS_IRAN: readonly Weekday[] = [6, 7, 1, 2, 3];

function defaultSchedule(locale: string, zone: string): Schedule {
  const isIran = zone === 'Asia/Tehran' || locale.toLowerCase().startsWith('fa');
  const day: readonly DayInterval[] = [{ start: '09:00', end: '17:00' }];
  const weekly = Object.fromEntries((isIran ? WEEKDAYS_IRAN : WEEKDAYS_ISO).map((weekday) => [weekday, day]));
  return { id: 'default', name: wordsFor(locale).schedule, zone, versions: [{ weekly }] };
}

function defaultPolicy(locale: string): Policy {
  const reply = { urgent: hours(1), high: hours(2), any: hours(4), low: hours(8) };
  return {
    id: 'default',
    name: wordsFor(locale).policy,
    conditions: {},
    scheduleId: 'default',
    metrics: {
      first_reply: { targets: reply, hours: 'business', pauseStatuses: DEFAULT_PAUSES.first_reply },
      next_reply: { targets: reply, hours: 'business', pauseStatuses: DEFAULT_PAUSES.next_reply },
      resolution: {
        targets: { urgent: hours(8), high: hours(16), any: hours(24), low: hours(40) },
        hours: 'business',
        pauseStatuses: DEFAULT_PAUSES.resolution,
      },
    },
    options: DEFAULT_OPTIONS,
  };
}

/** A warning that leaves time to act, and the breach itself. Off until the user lets the browser show notifications. */
export const DEFAULT_ALERTS: AlertSettings = {
  isOn: false,
  metrics: {
    first_reply: { before: { minutes: 15 }, atBreach: true },
    next_reply: { before: { minutes: 15 }, atBreach: true },
    resolution: { before: { minutes: 60 }, atBreach: true },
    periodic_update: { before: { minutes: 15 }, atBreach: true },
  },
  whose: 'mine',
  quiet: 'clock',
};

/** Spreadsheets split columns at `;` where the comma is the decimal sign. */
const separatorFor = (locale: string): Settings['csvSeparator'] =>
  new Intl.NumberFormat(locale).format(0.5).includes(',') ? ';' : ',';

/**
 * What Helpclock starts with, so that a clock runs before anything is set up: one schedule, one policy.
 * @param locale BCP 47 tag of the interface. @param zone IANA zone of the browser.
 */
export function defaultSettings(locale: string, zone: string): Settings {
  return {
    version: 1,
    sites: [],
    packs: [],
    schedules: [defaultSchedule(locale, zone)],
    policies: [defaultPolicy(locale)],
    warning: { minutes: 30, percent: 75 },
    people: { bots: [], aliases: {}, teams: [], myTeams: [] },
    alerts: DEFAULT_ALERTS,
    toolbar: 'count',
    showsAgents: true,
    kpi: defaultKpiSettings,
    keepsSubjects: true,
    retentionDays: 400,
    theme: 'auto',
    csvSeparator: separatorFor(locale),
    importMappings: [],
  };
}
