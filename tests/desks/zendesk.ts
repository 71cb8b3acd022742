import { answerBy, changedSince, type Desk, type DeskTicket, iso, pageOf } from './desk';

const USERS = [
  { id: 501, name: 'Kim Ito', role: 'agent' },
  { id: 502, name: 'Rui Costa', role: 'agent' },
  { id: 900, name: 'A Customer', role: 'end-user' },
];
const statusOf = ({ solvedAt }: DeskTicket) => (solvedAt === undefined ? 'open' : 'solved');

const labelOf = ({ solvedAt }: DeskTicket) => (solvedAt === undefined ? 'Open' : 'Solved');

const agentOf = ({ agent = 501 }: DeskTicket) => agent;

const ticketJson = (ticket: DeskTicket) => ({
  id: ticket.id,
  subject: ticket.subject,
  raw_subject: ticket.subject,
  status: statusOf(ticket),
  custom_status_id: null,
  priority: 'high',
  via: { channel: 'email' },
  requester_id: 900,
  submitter_id: 900,
  assignee_id: agentOf(ticket),
  group_id: 31,
  tags: [],
  created_at: iso(ticket.createdAt),
  updated_at: iso(ticket.updatedAt),
  satisfaction_rating: { score: 'unoffered' },
  slas: {
    policy_metrics: [{ metric: 'next_reply_time', stage: 'active', breach_at: iso(ticket.updatedAt + 7_200_000) }],
  },
});

const comment = (id: number, author: number, at: number) => ({
  id,
  type: 'Comment',
  author_id: author,
  public: true,
  created_at: iso(at),
  via: { channel: 'web' },
});
const comments = (ticket: DeskTicket) => [
  comment(ticket.id * 10, 900, ticket.createdAt),
  ...(ticket.repliedAt === undefined ? [] : [comment(ticket.id * 10 + 1, agentOf(ticket), ticket.repliedAt)]),
];

const created = (ticket: DeskTicket) => ({
  id: ticket.id * 100,
  author_id: 900,
  created_at: iso(ticket.createdAt),
  via: { channel: 'email' },
  events: [
    { id: 1, type: 'Create', field_name: 'status', value: 'open' },
    { id: 2, type: 'Create', field_name: 'priority', value: 'high' },
    { id: 3, type: 'Create', field_name: 'assignee_id', value: `${agentOf(ticket)}` },
  ],
});
const solved = (ticket: DeskTicket, at: number) => ({
  id: ticket.id * 100 + 1,
  author_id: 501,
  created_at: iso(at),
  via: { channel: 'web' },
  events: [{ id: 4, type: 'Change', field_name: 'status', value: 'solved', previous_value: 'open' }],
});
const audits = (ticket: DeskTicket) => [
  created(ticket),
  ...(ticket.solvedAt === undefined ? [] : [solved(ticket, ticket.solvedAt)]),
];

const article = (type: string, at: number) =>
  `<article data-test-id="omni-log-comment-item"><div data-test-id="omni-log-item-sender"><time data-test-id="timestamp-relative" datetime="${new Date(at).toISOString()}">today</time></div><div data-test-id="omni-log-item-message" type="${type}"><div data-test-id="omni-log-message-content" data-originated-from="EmailInteraction">words</div></div></article>`;

const pane = (ticket: DeskTicket, isActive: boolean) =>
  `<section${isActive ? '' : ' style="display:none"'}><div class="ticket-panes-grid-layout" data-is-active="${isActive}" data-side-conversations-anchor-id="${ticket.id}">
<header style="padding:12px"><input data-test-id="omni-header-subject" value="${ticket.subject}" style="font-size:16px;width:40ch"> <span data-test-id="omni-header-via-label">via Email</span> <span aria-label="${labelOf(ticket)}"><span data-test-id="status-badge-${statusOf(ticket)}">O</span></span></header>
<div class="conversation-polaris" data-ticket-id="${ticket.id}"><section role="feed" data-test-id="omni-log-container">${article('end-user', ticket.createdAt)}${ticket.repliedAt === undefined ? '' : article('agent', ticket.repliedAt)}</section></div><textarea>draft</textarea></div></section>`;

const row = (ticket: DeskTicket) =>
  `<tr data-garden-id="tables.row" data-test-id="generic-table-row" role="row"><td><input type="checkbox"></td><td data-test-id="generic-table-cells-id">#${ticket.id}</td><td data-test-id="ticket-table-cells-subject"><a href="tickets/${ticket.id}">${ticket.subject}</a></td><td data-test-id="ticket-table-cells-custom-status"><span aria-label="${labelOf(ticket)}"><span data-test-id="status-badge-${statusOf(ticket)}">O</span></span></td><td data-test-id="generic-table-cells-date"><time datetime="${iso(ticket.createdAt)}">today</time></td><td data-test-id="generic-table-cells-date"><time datetime="${iso(ticket.updatedAt)}">today</time></td></tr>`;
const headers = ['', 'ID', 'Subject', 'Ticket status', 'Requested', 'Updated'];
const view = (tickets: readonly DeskTicket[]) =>
  `<div data-test-id="views_views-pane-div"><table data-garden-id="tables.table" data-test-id="generic-table"><thead><tr>${headers.map((label) => `<th data-garden-id="tables.header_cell">${label}</th>`).join('')}</tr></thead><tbody>${tickets.map(row).join('')}</tbody></table></div>`;

/** @param login whose session it is; may change while the desk is open */
export function zendeskDesk(tickets: readonly DeskTicket[], rows = 30, login = { id: 501 }): Desk {
  const find = (id: string | undefined) => tickets.find((ticket) => `${ticket.id}` === id);
  const of = (make: (ticket: DeskTicket) => unknown) => (match: RegExpExecArray) => {
    const ticket = find(match[1]);
    return ticket && make(ticket);
  };
  return {
    helpdesk: 'zendesk',
    origin: 'https://acme.zendesk.com',
    site: 'https://acme.zendesk.com',
    tickets,
    queuePath: '/agent/filters/360001',
    ticketPath: (id) => `/agent/tickets/${id}`,
    draw(path) {
      const ticket = find(/\/tickets\/(\d+)/.exec(path)?.[1]);
      if (!ticket) return view(tickets.slice(0, rows));
      const others = tickets.filter((other) => other !== ticket).slice(0, 2);
      return `<main id="main_panes">${pane(ticket, true)}${others.map((other) => pane(other, false)).join('')}</main>`;
    },
    api: answerBy([
      [
        /^\/api\/v2\/tickets\/(\d+)\.json$/,
        of((ticket) => ({ ticket: ticketJson(ticket), users: USERS, groups: [{ id: 31, name: 'Support' }] })),
      ],
      [
        /^\/api\/v2\/tickets\/(\d+)\/comments$/,
        of((ticket) => ({ comments: comments(ticket), users: USERS, meta: { has_more: false } })),
      ],
      [
        /^\/api\/v2\/tickets\/(\d+)\/audits$/,
        of((ticket) => ({ audits: audits(ticket), users: USERS, meta: { has_more: false } })),
      ],
      [
        /^\/api\/v2\/views\/360001\/tickets\.json$/,
        () => ({ tickets: tickets.slice(0, 30).map(ticketJson), users: USERS, groups: [{ id: 31, name: 'Support' }] }),
      ],
      [/^\/api\/v2\/users\/me\.json$/, () => ({ user: USERS.find(({ id }) => id === login.id) })],
      [/^\/api\/v2\/custom_statuses\.json$/, () => ({ custom_statuses: [] })],
      [/^\/api\/v2\/guide\/survey_responses$/, () => ({ survey_responses: [] })],
      [
        /^\/api\/v2\/search\.json$/,
        (_match, url) => {
          const since = Date.parse(/updated>=(\S+)/.exec(url.searchParams.get('query') ?? '')?.[1] ?? '');
          const found = changedSince(tickets, since);
          return {
            results: pageOf(found, Number(url.searchParams.get('page')), 100).map(ticketJson),
            count: found.length,
          };
        },
      ],
    ]),
  };
}
