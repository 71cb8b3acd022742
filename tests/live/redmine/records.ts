import { join } from 'node:path';
import { moment, present, type Row, reader } from '../sqlite';
import { actorLine, second, type Truth } from '../truth';

/** Redmine's default statuses and priorities, written down anew: not the adapter's own words. */
const STATUS: Readonly<Record<string, string>> = {
  New: 'new',
  'In Progress': 'open',
  Feedback: 'pending',
  Pending: 'pending',
  Resolved: 'solved',
  Closed: 'closed',
  Rejected: 'closed',
};
const PRIORITY: Readonly<Record<string, string>> = { Low: 'low', Normal: 'normal', High: 'high', Urgent: 'urgent' };

const ISSUES = `SELECT i.*, s.name AS status, p.name AS priority, r.name AS team FROM issues i
  JOIN issue_statuses s ON s.id = i.status_id JOIN enumerations p ON p.id = i.priority_id JOIN projects r ON r.id = i.project_id
  ORDER BY i.id`;
const JOURNALS = `SELECT * FROM journals WHERE journalized_type = 'Issue' AND journalized_id = ? ORDER BY created_on, id`;

/** Redmine's own database, read beside the running server. */
export function redmineRecords(folder: string) {
  const ask = reader(join(folder, 'redmine.sqlite3'));
  const nameOf = (user: number): string => {
    const [row] = ask('SELECT firstname, lastname FROM users WHERE id = ?', user);
    return `${row?.firstname} ${row?.lastname}`;
  };
  const statusOf = (id: unknown): string =>
    `${ask('SELECT name FROM issue_statuses WHERE id = ?', Number(id))[0]?.name}`;
  const custom = (issue: number, field: string): string =>
    `${
      ask(
        `SELECT v.value FROM custom_values v JOIN custom_fields f ON f.id = v.custom_field_id
          WHERE v.customized_type = 'Issue' AND v.customized_id = ? AND f.name = ?`,
        issue,
        field,
      )[0]?.value ?? ''
    }`;
  const agent = (user: unknown): string => (user ? actorLine('agent', `${user}`, nameOf(Number(user))) : 'agent');

  function journalLines(journal: Row, author: number): readonly string[] {
    const at = second(moment(journal.created_on) ?? Number.NaN);
    const by = Number(journal.user_id) === author ? actorLine('customer', `${author}`) : agent(journal.user_id);
    const details = ask(`SELECT * FROM journal_details WHERE journal_id = ? AND property = 'attr'`, Number(journal.id));
    return [
      ...(journal.notes ? [`${at} message ${by} ${journal.private_notes === 1 ? 'internal' : 'public'}`] : []),
      ...details.flatMap(({ prop_key, value }) => {
        const word = prop_key === 'status_id' ? statusOf(value) : '';
        if (word) return [`${at} status ${word} = ${STATUS[word]} ${by}`];
        return prop_key === 'assigned_to_id' ? [`${at} assigned ${agent(value)}`] : [];
      }),
    ];
  }

  function eventsOf(issue: Row): readonly string[] {
    const author = Number(issue.author_id);
    const journals = ask(JOURNALS, Number(issue.id));
    const [change] = ask(
      `SELECT d.old_value FROM journal_details d JOIN journals j ON j.id = d.journal_id
        WHERE j.journalized_type = 'Issue' AND j.journalized_id = ? AND d.prop_key = 'status_id' ORDER BY j.created_on, j.id LIMIT 1`,
      Number(issue.id),
    );
    const first = change ? statusOf(change.old_value) : `${issue.status}`;
    const at = second(moment(issue.created_on) ?? Number.NaN);
    const by = actorLine('customer', `${author}`);
    return [
      `${at} created ${by}`,
      `${at} message ${by} public`,
      `${at} status ${first} = ${STATUS[first]}`,
      ...journals.flatMap((journal) => journalLines(journal, author)),
    ];
  }

  const truthOf = (issue: Row): Truth => {
    const id = Number(issue.id);
    return {
      id: `${id}`,
      requester: `${issue.author_id}`,
      facts: present({
        subject: issue.subject,
        status: STATUS[`${issue.status}`],
        rawStatus: issue.status,
        priority: PRIORITY[`${issue.priority}`],
        rawPriority: issue.priority,
        team: issue.team,
        assignee: agent(issue.assigned_to_id),
        channel: custom(id, 'Channel'),
        tags: custom(id, 'Tags').split(', ').filter(Boolean).sort(),
        createdAt: moment(issue.created_on),
        updatedAt: moment(issue.updated_on),
      }),
      events: [...eventsOf(issue)].sort(),
    };
  };
  return { truth: (): readonly Truth[] => ask(ISSUES).map(truthOf) };
}
