import { i18n } from '#i18n';
import { browser } from '#imports';
import type { Settings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import { elapsed } from '@/domain/time/open-time';
import { type Badge, setBadge } from '@/platform/badge';
import type { HelpclockDatabase } from '@/storage/database';
import type { DueRow } from '@/storage/rows';
import { countDue } from './due/due-counts';
import { mostPressing } from './due/most-pressing';
import { scheduleOf } from './sla-view';

/** Colours of the overlay's states on a toolbar; white text on both passes 4.5 : 1. */
const BREACHED = '#b3261e';
const AT_RISK = '#8a5200';
const ON_TIME = '#14539a';

const MINUTE_MS = 60_000;
/** From here on hours say enough, and the badge needs no waking every minute. */
const MINUTES_SHOWN = 100;

/** A count in the digits of the interface's language. */
const digits = (count: number): string => new Intl.NumberFormat(browser.i18n.getUILanguage()).format(count);

/** Four characters are all a badge has room for. */
const short = (count: number): string => (count > 99 ? `${digits(99)}+` : digits(count));

const titleOf = (breached: number, atRisk: number): string =>
  i18n.t('toolbar.title', [digits(breached), digits(atRisk)]);

/** How many tickets are breached, else at risk; by text, colour and title. */
export function badgeOf(breached: number, atRisk: number): Badge {
  const title = titleOf(breached, atRisk);
  if (breached > 0) return { text: `${short(breached)}!`, color: BREACHED, title };
  return { text: atRisk > 0 ? short(atRisk) : '', color: AT_RISK, title };
}

/**
 * How long the nearest deadline is away, in the time its clock counts; the count where something is breached or nothing runs.
 * @param left whole counted seconds
 */
export function nearestBadge(left: number, isAtRisk: boolean, counts: string): Badge {
  const minutes = Math.floor(left / 60);
  const text = minutes < MINUTES_SHOWN ? `${digits(minutes)}m` : `${short(Math.floor(minutes / 60))}h`;
  const nearest =
    minutes < MINUTES_SHOWN
      ? i18n.t('toolbar.minutes', { n: digits(minutes) })
      : i18n.t('toolbar.hours', { n: digits(Math.floor(minutes / 60)) });
  return { text, color: isAtRisk ? AT_RISK : ON_TIME, title: `${counts}\n${nearest}` };
}

function secondsLeft(row: DueRow, settings: Settings, now: Instant): number | undefined {
  const clock = row.clocks.clocks.find(({ metric }) => metric === row.metric);
  if (!clock || row.breachAt === undefined || row.breachAt <= now) return undefined;
  const schedule = scheduleOf(clock, settings);
  if (clock.hours === 'calendar' || !schedule) return Math.floor((row.breachAt - now) / 1000);
  return elapsed(schedule, now, row.breachAt);
}

/** Paints the badge. @returns when it reads differently by time alone, where it does so before anything else changes */
export async function paintBadge(db: HelpclockDatabase, settings: Settings, now: Instant): Promise<number | undefined> {
  const [breached, atRisk] = await Promise.all([countDue(db, settings, 'breached'), countDue(db, settings, 'at-risk')]);
  const nearest =
    settings.toolbar === 'minutes' && breached === 0
      ? await mostPressing(db, settings, ['at-risk', 'on-time'])
      : undefined;
  const left = nearest && secondsLeft(nearest, settings, now);
  if (left === undefined) {
    await setBadge(badgeOf(breached, atRisk));
    return undefined;
  }
  await setBadge(nearestBadge(left, atRisk > 0, titleOf(breached, atRisk)));
  const isCounting = left / 60 < MINUTES_SHOWN;
  return isCounting ? now + Math.max(MINUTE_MS / 2, ((left % 60) + 1) * 1000) : undefined;
}
