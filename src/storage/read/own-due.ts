import type { Settings, SiteSettings } from '@/domain/settings/settings';
import { myKeys } from '@/domain/settings/whose';
import { readingOf } from '@/domain/tickets/reading-of';
import type { HelpclockDatabase } from '../database';
import { URGENCIES, type Urgency } from '../rows';

/** Due rows of one site: the agent's own where it is known who that is, else everyone's. */
export function ownDue(
  { due }: HelpclockDatabase,
  settings: Settings,
  site: SiteSettings,
  urgencies: readonly Urgency[] = URGENCIES,
) {
  const keys = myKeys(site, readingOf(settings, site.site));
  const of = (urgency: Urgency) => keys.map((key) => [site.site, key, urgency]);
  return keys.length === 0
    ? due.where('[site+urgency]').anyOf(urgencies.map((urgency) => [site.site, urgency]))
    : due.where('[site+holder+urgency]').anyOf(urgencies.flatMap(of));
}
