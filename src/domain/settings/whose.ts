import { type LifeReading, readActor } from '../tickets/reading';
import type { Settings, SiteSettings } from './settings';

/** Who holds a ticket, as far as it was read. Ids and names are those after aliases. */
export interface Holder {
  readonly site: string;
  readonly assigneeId?: string;
  readonly assigneeName?: string;
  readonly team?: string;
}

const isNamed = (list: readonly string[], { assigneeId, assigneeName }: Holder): boolean =>
  (assigneeId !== undefined && list.includes(assigneeId)) ||
  (assigneeName !== undefined && list.includes(assigneeName));

/** The id this agent holds tickets under, after aliases; undefined on a site that does not say who the agent is. */
export function meOn(site: SiteSettings, reading: LifeReading): string | undefined {
  if (site.me === undefined) return undefined;
  return readActor({ role: 'agent', ...site.me }, reading).id ?? site.me.id;
}

/** Whether this agent holds the ticket, on a site that says who the agent is. */
export function isMine(holder: Holder, site: SiteSettings | undefined, reading: LifeReading): boolean {
  const me = site && meOn(site, reading);
  return me !== undefined && holder.assigneeId === me;
}

/** Whether one of this agent's teams holds the ticket: the helpdesk's group, or an agent of a team of the user's own. */
export function isMyTeams(holder: Holder, { people }: Settings): boolean {
  const own = people.teams.filter(({ id, name }) => people.myTeams.includes(id) || people.myTeams.includes(name));
  const isGroup = holder.team !== undefined && people.myTeams.includes(holder.team);
  return isGroup || own.some(({ name, members }) => name === holder.team || isNamed(members, holder));
}
