import { answerBy, type Desk, type DeskTicket } from './desk';

const time = (at: number) => `${new Date(at).toISOString().slice(0, 23)}+0000`;
const AGENT = { accountId: '5b10', accountType: 'atlassian', displayName: 'Kim Ito' };
const CUSTOMER = { accountId: 'qm:9', accountType: 'customer', displayName: 'A customer' };
const STATUSES = [
  { id: '1', name: 'Waiting for support', statusCategory: { key: 'indeterminate' } },
  { id: '5', name: 'Resolved', statusCategory: { key: 'done' } },
];

const issue = (ticket: DeskTicket) => ({
  key: `HELP-${ticket.id}`,
  fields: {
    summary: ticket.subject,
    status: STATUSES[ticket.solvedAt === undefined ? 0 : 1],
    priority: { name: 'High' },
    assignee: AGENT,
    reporter: CUSTOMER,
    creator: CUSTOMER,
    labels: [],
    created: time(ticket.createdAt),
    updated: time(ticket.updatedAt),
    resolutiondate: ticket.solvedAt === undefined ? null : time(ticket.solvedAt),
  },
  changelog: {
    total: ticket.solvedAt === undefined ? 0 : 1,
    histories:
      ticket.solvedAt === undefined
        ? []
        : [
            {
              id: '77',
              author: AGENT,
              created: time(ticket.solvedAt),
              items: [{ field: 'status', from: '1', fromString: 'Waiting for support', to: '5', toString: 'Resolved' }],
            },
          ],
  },
});

const comments = ({ id, repliedAt }: DeskTicket) => ({
  total: repliedAt === undefined ? 0 : 1,
  comments: repliedAt === undefined ? [] : [{ id: `${id}1`, author: AGENT, created: time(repliedAt), jsdPublic: true }],
});

export function jiraDesk(tickets: readonly DeskTicket[]): Desk {
  const find = (key: string | undefined) => tickets.find(({ id }) => `HELP-${id}` === key);
  const row = ({ id, subject }: DeskTicket) =>
    `<tr data-testid="native-issue-table.ui.issue-row"><td><a data-testid="native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell" href="/browse/HELP-${id}">HELP-${id}</a></td><td><span data-testid="native-issue-table.common.ui.issue-cells.issue-summary.issue-summary-cell">${subject}</span></td></tr>`;
  return {
    helpdesk: 'jira',
    origin: 'https://acme.atlassian.net',
    site: 'https://acme.atlassian.net',
    tickets,
    queuePath: '/jira/servicedesk/projects/HELP/queues/custom/3',
    ticketPath: (id) => `/jira/servicedesk/projects/HELP/queues/custom/3/HELP-${id}`,
    draw(path) {
      const ticket = find(/(HELP-\d+)$/.exec(path)?.[1]);
      if (!ticket) {
        return `<div data-testid="servicedesk-queues-agent-view.layout.queues-details"><table data-testid="native-issue-table.ui.issue-table"><tbody>${tickets.map(row).join('')}</tbody></table></div>`;
      }
      return `<div id="jira-frontend"><a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item">HELP-${ticket.id}</a><h1 data-testid="issue.views.issue-base.foundation.summary.heading" style="font-size:18px">${ticket.subject}</h1><textarea>draft</textarea></div>`;
    },
    api: answerBy([
      [/^\/rest\/api\/3\/issue\/(HELP-\d+)$/, ([, key]) => find(key) && issue(find(key) as DeskTicket)],
      [/^\/rest\/api\/3\/issue\/(HELP-\d+)\/comment$/, ([, key]) => find(key) && comments(find(key) as DeskTicket)],
      [/^\/rest\/api\/3\/status$/, () => STATUSES],
      [/^\/rest\/servicedeskapi\/request\/HELP-\d+\/(?:sla|participant)$/, () => ({ isLastPage: true, values: [] })],
    ]),
  };
}
