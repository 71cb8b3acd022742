import { database } from '@/storage/database';
import { useLive } from '../live';

/** Names that stand on tickets with a clock: what a person can pick from instead of typing. */
export interface Seen {
  readonly agents: readonly string[];
  readonly teams: readonly string[];
  readonly helpdesks: readonly string[];
}

/** Enough to know a team by; a list of everyone who ever held a ticket is not wanted here. */
const MOST_ROWS = 2000;

async function look(): Promise<Seen> {
  const rows = await database.due.limit(MOST_ROWS).toArray();
  const names = (pick: (row: (typeof rows)[number]) => string | undefined) =>
    [...new Set(rows.flatMap((row) => pick(row) ?? []))].sort((a, b) => a.localeCompare(b));
  return {
    agents: names(({ assigneeName, assigneeId }) => assigneeName ?? assigneeId),
    teams: names(({ team }) => team),
    helpdesks: names(({ key }) => key.helpdesk),
  };
}

const NOTHING: Seen = { agents: [], teams: [], helpdesks: [] };

/** What was seen so far; nothing while the store is asked or cannot be read, for these are suggestions only. */
export function useSeen(): Seen {
  const live = useLive(look, []);
  return live.kind === 'ready' ? live.value : NOTHING;
}
