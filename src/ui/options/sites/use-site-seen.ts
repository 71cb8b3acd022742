import { useEffect, useState } from 'preact/hooks';
import type { SiteSettings } from '@/domain/settings/settings';
import type { Channel, Status } from '@/domain/tickets/facts';
import { database } from '@/storage/database';
import { ticketsOfSite } from '@/storage/read/sites-stored';

/** A word of the helpdesk, what Helpclock takes it for, and on how many of the tickets looked through it stands. */
export interface SeenWord<T> {
  readonly word: string;
  readonly meaning?: T;
  readonly count: number;
}

/** What stands on the tickets of a site. */
export interface SiteSeen {
  readonly statuses: readonly SeenWord<Status>[];
  readonly channels: readonly SeenWord<Channel>[];
  readonly agents: readonly { readonly id: string; readonly name: string }[];
}

type Site = Pick<SiteSettings, 'helpdesk' | 'site'>;

/** Tickets looked through, the newest ids first: enough to meet every word in use, few enough to be quick. */
const MOST_ROWS = 3000;

/** The same word however it is written: `lookUp` finds a mapping of it for every spelling. */
export const plainWord = (word: string): string => word.trim().toLowerCase();

const NOTHING: SiteSeen = { statuses: [], channels: [], agents: [] };

function count<T>(words: Map<string, SeenWord<T>>, word: string | undefined, meaning: T | undefined): void {
  if (word === undefined) return;
  const key = plainWord(word);
  const known = words.get(key);
  const told = known?.meaning ?? meaning;
  words.set(key, {
    word: known?.word ?? word,
    count: (known?.count ?? 0) + 1,
    ...(told === undefined ? {} : { meaning: told }),
  });
}

const often = <T>(words: Map<string, SeenWord<T>>): readonly SeenWord<T>[] =>
  [...words.values()].sort((a, b) => b.count - a.count);

async function look(site: Site): Promise<SiteSeen> {
  const statuses = new Map<string, SeenWord<Status>>();
  const channels = new Map<string, SeenWord<Channel>>();
  const agents = new Map<string, string>();
  const byName = new Set<string>();
  const rows = ticketsOfSite(database, site).reverse().limit(MOST_ROWS);
  await rows.each(({ record: { facts, latest } }) => {
    const raw = (latest.rawStatus ?? facts.rawStatus)?.value;
    count(statuses, raw, (latest.status ?? facts.status)?.value);
    count<Channel>(channels, facts.channel?.value, facts.channel?.value);
    const agent = facts.assignee?.value;
    if (agent?.id !== undefined) agents.set(agent.id, agent.name ?? agents.get(agent.id) ?? agent.id);
    else if (agent?.name !== undefined) byName.add(agent.name);
  });
  const named = [...agents].map(([id, name]) => ({ id, name }));
  // Where a helpdesk tells no ids, the name is who somebody is.
  const known = new Set(agents.values());
  named.push(...[...byName].filter((name) => !known.has(name)).map((name) => ({ id: name, name })));
  return {
    statuses: often(statuses),
    channels: often(channels),
    agents: named.sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** What stands on a site's tickets, looked through once; nothing where the store cannot be read. */
export function useSiteSeen({ helpdesk, site }: Site): SiteSeen {
  const [seen, setSeen] = useState(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    const show = (found: SiteSeen) => stop.signal.aborted || setSeen(found);
    look({ helpdesk, site }).then(show, () => show(NOTHING));
    return () => stop.abort();
  }, [helpdesk, site]);
  return seen;
}
