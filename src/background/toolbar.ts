import { i18n } from '#i18n';
import { browser } from '#imports';
import type { Settings } from '@/domain/settings/settings';
import { type Badge, setBadge } from '@/platform/badge';
import type { HelpclockDatabase } from '@/storage/database';
import { countDue } from './due/due-counts';

/** Colours of the overlay's states on a toolbar; white text on both passes 4.5 : 1. */
const BREACHED = '#b3261e';
const AT_RISK = '#8a5200';

/** Four characters are all a badge has room for. */
const short = (count: number): string => (count > 99 ? '99+' : `${count}`);

/** How many tickets are breached, else at risk; by text, colour and title. */
export function badgeOf(breached: number, atRisk: number): Badge {
  const inWords = new Intl.NumberFormat(browser.i18n.getUILanguage());
  const title = i18n.t('toolbar.title', [inWords.format(breached), inWords.format(atRisk)]);
  if (breached > 0) return { text: `${short(breached)}!`, color: BREACHED, title };
  return { text: atRisk > 0 ? short(atRisk) : '', color: AT_RISK, title };
}

export async function paintBadge(db: HelpclockDatabase, settings: Settings): Promise<void> {
  const [breached, atRisk] = await Promise.all([countDue(db, settings, 'breached'), countDue(db, settings, 'at-risk')]);
  await setBadge(badgeOf(breached, atRisk));
}
