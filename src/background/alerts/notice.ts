import { i18n } from '#i18n';
import type { Settings } from '@/domain/settings/settings';
import type { SlaMetric } from '@/domain/tickets/observation';
import { type Instant, instant } from '@/domain/time/instant';
import { toLocal } from '@/domain/time/zone';
import type { Notice } from '@/platform/notifications';
import type { AlertRow, DueRow } from '@/storage/rows';
import { scheduleOf } from '../sla-view';
import type { Alert } from './decide';

/** The one digest: a later one takes its place. */
export const DIGEST_ID = 'digest';

const METRIC = {
  first_reply: () => i18n.t('metric.firstReply'),
  next_reply: () => i18n.t('metric.nextReply'),
  resolution: () => i18n.t('metric.resolution'),
  periodic_update: () => i18n.t('metric.periodicUpdate'),
} as const satisfies Record<SlaMetric, () => string>;

/** As the interface writes: British order and a 24-hour clock in English, the Jalali calendar in Persian. */
const TAGS: Readonly<Record<string, string>> = { tr: 'tr-TR', fa: 'fa-IR' };
const tag = (): string => TAGS[i18n.t('language')] ?? 'en-GB';

const isolate = (text: string): string => `\u2068${text}\u2069`;

/** `15:40` today, with the weekday within the week, else with the day. */
function when(at: Instant, zone: string, now: Instant): string {
  const isToday = toLocal(zone, at).date === toLocal(zone, now).date;
  const isNear = Math.abs(at - now) < 6 * 86_400_000;
  return new Intl.DateTimeFormat(tag(), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(isToday ? {} : isNear ? { weekday: 'short' } : { day: 'numeric', month: 'short' }),
  }).format(at);
}

const ticketName = ({ number, key }: DueRow): string => isolate(`#${number ?? key.id}`);
const hostOf = ({ site }: DueRow): string => isolate(new URL(site).host);

/** What is told of one alert: the promise, when, which ticket, where. Nothing a customer wrote, for a notice lies open on the screen. */
export function noticeOf({ row, moment, due, clock }: Alert, settings: Settings, now: Instant): Notice {
  const zone = scheduleOf(clock, settings)?.zone ?? 'UTC';
  const at = when(clock.breachAt ?? moment.at, zone, now);
  const metric = METRIC[moment.metric]();
  const isBreach = moment.step === 'breach';
  return {
    id: row.id,
    title: isBreach ? i18n.t('alert.breached', { metric }) : i18n.t('alert.soon', { metric, when: at }),
    message: isBreach
      ? i18n.t('alert.breachedTicket', { ticket: ticketName(due), host: hostOf(due), when: at })
      : i18n.t('alert.soonTicket', { ticket: ticketName(due), host: hostOf(due) }),
  };
}

/** Many alerts in one: how many promises are broken and how many soon will be, with the nearest deadline. */
export function digestNotice(
  tell: readonly Alert[],
  recent: readonly AlertRow[],
  settings: Settings,
  now: Instant,
): Notice {
  const steps = [
    ...tell.map(({ moment }) => moment),
    ...recent.flatMap(({ moment, how }) => (how === 'digest' && moment ? [moment] : [])),
  ];
  const inWords = new Intl.NumberFormat(tag());
  const count = (step: 'warning' | 'breach') => steps.filter((moment) => moment.step === step).length;
  const next = [...tell]
    .filter(({ moment }) => moment.step === 'warning')
    .sort((a, b) => (a.clock.breachAt ?? 0) - (b.clock.breachAt ?? 0))
    .at(0);
  const counts = i18n.t('alert.digest', {
    breached: inWords.format(count('breach')),
    soon: inWords.format(count('warning')),
  });
  const nearest = next?.clock.breachAt;
  const message =
    next === undefined || nearest === undefined
      ? i18n.t('alert.digestOpen')
      : i18n.t('alert.digestNext', {
          ticket: ticketName(next.due),
          when: when(instant(nearest), scheduleOf(next.clock, settings)?.zone ?? 'UTC', now),
        });
  return { id: DIGEST_ID, title: counts, message };
}
