import type { Settings } from '@/domain/settings/settings';
import { type Holder, isMine, isMyTeams } from '@/domain/settings/whose';
import { readingOf } from '@/domain/tickets/reading-of';

/** Whether alerts are told of a ticket: they are on, and it is this agent's, a team's of theirs, or anybody's, as chosen. */
export function isToldOf(holder: Holder, settings: Settings): boolean {
  const { isOn, whose } = settings.alerts;
  if (!isOn) return false;
  if (whose === 'all') return true;
  const site = settings.sites.find((candidate) => candidate.site === holder.site);
  const isOwn = isMine(holder, site, readingOf(settings, holder.site));
  return isOwn || (whose === 'team' && isMyTeams(holder, settings));
}
