import { join } from 'node:path';
import { moment, present, type Row, reader } from '../sqlite';
import { actorLine, second, type Truth } from '../truth';

/** RT's default lifecycle and priorities, written down anew: not the adapter's own words. */
const STATUS: Readonly<Record<string, string>> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'closed',
};
const PRIORITY: Readonly<Record<string, string>> = { 0: 'low', 50: 'normal', 100: 'high' };

interface Account {
  readonly name: string;
  readonly realName: string;
  readonly isAgent: boolean;
}

/** RT's own database, read beside the running server. */
export function rtRecords(folder: string) {
  const ask = reader(join(folder, 'rt.sqlite'));
  const accounts = (): ReadonlyMap<number, Account> =>
    new Map(
      ask(
        `SELECT u.id, u.Name, u.RealName, EXISTS (SELECT 1 FROM CachedGroupMembers m JOIN Groups g ON g.id = m.GroupId
           WHERE g.Domain = 'SystemInternal' AND g.Name = 'Privileged' AND m.MemberId = u.id AND m.Disabled = 0) AS isAgent
         FROM Users u`,
      ).map((row) => [
        Number(row.id),
        { name: `${row.Name}`, realName: `${row.RealName ?? ''}`, isAgent: row.isAgent === 1 },
      ]),
    );
  const actor = (account: Account | undefined): string => {
    if (!account || account.name === 'RT_System') return actorLine('system', 'RT_System');
    return account.isAgent ? actorLine('agent', account.name, account.realName) : actorLine('customer', account.name);
  };
  const customValues = (id: string, field: string): readonly string[] =>
    ask(
      `SELECT v.Content FROM ObjectCustomFieldValues v JOIN CustomFields f ON f.id = v.CustomField
        WHERE v.ObjectType = 'RT::Ticket' AND v.ObjectId = ? AND f.Name = ? AND v.Disabled = 0 ORDER BY v.Content`,
      id,
      field,
    ).map((row) => `${row.Content}`);
  const requesterOf = (id: string): string =>
    `${
      ask(
        `SELECT u.Name FROM Groups g JOIN GroupMembers m ON m.GroupId = g.id JOIN Users u ON u.id = m.MemberId
          WHERE g.Domain = 'RT::Ticket-Role' AND g.Name = 'Requestor' AND g.Instance = ?`,
        id,
      )[0]?.Name
    }`;

  function eventsOf(id: string, who: ReadonlyMap<number, Account>, statusNow: string): readonly string[] {
    const rows = ask(
      `SELECT * FROM Transactions WHERE ObjectType = 'RT::Ticket' AND ObjectId = ? ORDER BY Created, id`,
      id,
    );
    const changes = rows.filter((row) => row.Type === 'Status' || (row.Type === 'Set' && row.Field === 'Status'));
    const status = (word: unknown) => `status ${word} = ${STATUS[`${word}`]}`;
    return rows.flatMap((row) => {
      const at = second(moment(row.Created) ?? Number.NaN);
      const by = actor(who.get(Number(row.Creator)));
      if (row.Type === 'Create') {
        const first = changes[0]?.OldValue ?? statusNow;
        return [`${at} created ${by}`, `${at} message ${by} public`, `${at} ${status(first)}`];
      }
      if (row.Type === 'Correspond') return [`${at} message ${by} public`];
      if (row.Type === 'Comment') return [`${at} message ${by} internal`];
      if (changes.includes(row)) return [`${at} ${status(row.NewValue)} ${by}`];
      if (row.Type !== 'Set' || row.Field !== 'Owner') return [];
      const owner = who.get(Number(row.NewValue));
      return [`${at} assigned ${owner?.name === 'Nobody' ? 'agent' : actor(owner)}`];
    });
  }

  function truthOf(row: Row, who: ReadonlyMap<number, Account>): Truth {
    const id = `${row.id}`;
    const owner = who.get(Number(row.Owner));
    return {
      id,
      requester: requesterOf(id),
      facts: present({
        subject: row.Subject,
        status: STATUS[`${row.Status}`],
        rawStatus: row.Status,
        priority: PRIORITY[`${row.Priority}`],
        rawPriority: `${row.Priority}`,
        team: row.Team,
        assignee: owner?.name === 'Nobody' ? 'agent' : actor(owner),
        channel: customValues(id, 'Channel')[0],
        tags: [...customValues(id, 'Tags')],
        createdAt: moment(row.Created),
        updatedAt: moment(row.LastUpdated),
        solvedAt: moment(row.Resolved),
      }),
      events: [...eventsOf(id, who, `${row.Status}`)].sort(),
    };
  }

  return {
    truth(): readonly Truth[] {
      const who = accounts();
      return ask(
        `SELECT t.*, q.Name AS Team FROM Tickets t JOIN Queues q ON q.id = t.Queue WHERE t.Type = 'ticket' ORDER BY t.id`,
      ).map((row) => truthOf(row, who));
    },
  };
}
