import { agentKey, nameKey } from '../kpi/measure/holder';
import { type LifeReading, readActor } from '../tickets/reading';
import type { Settings, SiteAgent, SiteSettings } from './settings';

/** Who holds a ticket, as far as it was read. Ids and names are those after aliases. */
export interface Holder {
  readonly site: string;
  readonly assigneeId?: string;
  readonly assigneeName?: string;
  readonly team?: string;
}

/** Who this agent is on a site: the user's own word, else what the helpdesk says; undefined while nobody knows. */
export const meOn = ({ me, viewer }: SiteSettings): SiteAgent | undefined =>
  me === 'nobody' ? undefined : (me ?? viewer);

/**
 * The keys (`agentKey`) this agent's tickets on a site lie under, after aliases: the id's, and the name's for tickets that tell no id of
 * their assignee. Empty while it is not known who the agent is.
 */
export function myKeys(site: SiteSettings, reading: LifeReading): readonly string[] {
  const known = meOn(site);
  if (known === undefined) return [];
  const me = readActor({ role: 'agent', ...known }, reading);
  return [...new Set([agentKey(me, site.site), nameKey(me.name)].filter((key) => key !== undefined))];
}

/** What a ticket's assignee is looked up by; undefined where it has none or cannot be told. */
export const holderKey = ({ site, assigneeId, assigneeName }: Holder): string | undefined =>
  agentKey(
    {
      role: 'agent',
      ...(assigneeId === undefined ? {} : { id: assigneeId }),
      ...(assigneeName === undefined ? {} : { name: assigneeName }),
    },
    site,
  );

const isNamed = (list: readonly string[], { assigneeId, assigneeName }: Holder): boolean =>
  (assigneeId !== undefined && list.includes(assigneeId)) ||
  (assigneeName !== undefined && list.includes(assigneeName));

/** Whether this agent holds the ticket, on a site where it is known who the agent is. */
export function isMine(holder: Holder, site: SiteSettings | undefined, reading: LifeReading): boolean {
  const key = holderKey(holder);
  return site !== undefined && key !== undefined && myKeys(site, reading).includes(key);
}

/** Whether one of this agent's teams holds the ticket: the helpdesk's group, or an agent of a team of the user's own. */
export function isMyTeams(holder: Holder, { people }: Settings): boolean {
  const own = people.teams.filter(({ id, name }) => people.myTeams.includes(id) || people.myTeams.includes(name));
  const isGroup = holder.team !== undefined && people.myTeams.includes(holder.team);
  return isGroup || own.some(({ name, members }) => name === holder.team || isNamed(members, holder));
}
