import { answerBy, changedSince, type Desk, type DeskTicket, iso, pageOf } from './desk';

const ticketJson = (ticket: DeskTicket) => ({
  id: ticket.id,
  subject: ticket.subject,
  status: ticket.solvedAt === undefined ? 2 : 4,
  priority: 3,
  source: 1,
  type: 'Question',
  tags: [],
  requester_id: 9,
  responder_id: 77,
  group_id: 31,
  spam: false,
  created_at: iso(ticket.createdAt),
  updated_at: iso(ticket.updatedAt),
  fr_due_by: iso(ticket.createdAt + 3_600_000),
  due_by: iso(ticket.createdAt + 86_400_000),
  stats: {
    first_responded_at: ticket.repliedAt === undefined ? null : iso(ticket.repliedAt),
    resolved_at: ticket.solvedAt === undefined ? null : iso(ticket.solvedAt),
    closed_at: null,
    reopened_at: null,
    status_updated_at: iso(ticket.solvedAt ?? ticket.createdAt),
  },
});

const conversations = (ticket: DeskTicket) =>
  ticket.repliedAt === undefined
    ? []
    : [
        {
          id: ticket.id * 10,
          user_id: 77,
          incoming: false,
          private: false,
          source: 0,
          created_at: iso(ticket.repliedAt),
        },
      ];

const chosen = (name: string, value: string) =>
  `<div data-test-id="${name}"><span class="ember-power-select-selected-item">${value}</span></div>`;
const statusOf = ({ solvedAt }: DeskTicket) => (solvedAt === undefined ? 'Open' : 'Resolved');

const ticketPage = (ticket: DeskTicket) =>
  `<div class="header-primary"><span class="breadcrumb-title">All unresolved tickets</span></div><div id="mainactionbar"><div class="page-actions__left"></div></div>
<h2 class="ticket-subject-heading" style="font-size:18px">${ticket.subject} <button>Add AI summary</button></h2>
<div class="ticket-details__item" data-test-id="ticket-description">words</div>${ticket.repliedAt === undefined ? '' : '<div class="ticket-details__item">words</div>'}<div class="ticket-details__item rich-editor"><textarea>draft</textarea></div>
<div class="ticket-properties-wrapper">${chosen('tkt-properties-status', statusOf(ticket))}${chosen('priority', 'High')}${chosen('Group', 'Support')}${chosen('Agent', 'Kim Ito')}</div>`;

const row = (ticket: DeskTicket) =>
  `<tr data-test-id="ticket-row-${ticket.id}"><td><input type="checkbox"></td><td><a data-test-id="ticket-subject-link-${ticket.id}" href="/a/tickets/${ticket.id}">${ticket.subject}</a></td><td><span data-test-id="statusTranslatedLabel_test_label">${statusOf(ticket)}</span></td><td><div data-test-id="agent-select"><span class="ember-power-select-selected-item">Support / Kim Ito</span></div></td></tr>`;

export function freshdeskDesk(tickets: readonly DeskTicket[], rows = 30): Desk {
  const find = (id: string | undefined) => tickets.find((ticket) => `${ticket.id}` === id);
  const shown = (path: string) => find(/\/tickets\/(\d+)/.exec(path)?.[1]);
  const of = (make: (ticket: DeskTicket) => unknown) => (match: RegExpExecArray) => {
    const ticket = find(match[1]);
    return ticket && make(ticket);
  };
  return {
    helpdesk: 'freshdesk',
    origin: 'https://acme.freshdesk.com',
    site: 'https://acme.freshdesk.com',
    tickets,
    queuePath: '/a/tickets/filters/all_tickets',
    ticketPath: (id) => `/a/tickets/${id}`,
    draw(path) {
      const ticket = shown(path);
      if (ticket) return ticketPage(ticket);
      return `<button data-test-id="view-dropdown">Table</button><table class="ember-light-table"><tbody>${tickets.slice(0, rows).map(row).join('')}</tbody></table>`;
    },
    title(path) {
      const ticket = shown(path);
      return ticket ? `[#${ticket.id}] ${ticket.subject} : Acme Support` : 'All tickets : Acme Support';
    },
    api: answerBy([
      [/^\/api\/v2\/tickets\/(\d+)$/, of(ticketJson)],
      [/^\/api\/v2\/tickets\/(\d+)\/conversations$/, of(conversations)],
      [/^\/api\/v2\/tickets\/(\d+)\/satisfaction_ratings$/, of(() => [])],
      [
        /^\/api\/v2\/ticket_fields$/,
        () => [{ name: 'status', choices: { 2: ['Open', 'Open'], 4: ['Resolved', 'Resolved'] } }],
      ],
      [/^\/api\/v2\/agents$/, () => [{ id: 77, contact: { name: 'Kim Ito' } }]],
      [/^\/api\/v2\/groups$/, () => [{ id: 31, name: 'Support' }]],
      [
        /^\/api\/v2\/tickets$/,
        (_match, url) => {
          const found = changedSince(tickets, Date.parse(url.searchParams.get('updated_since') ?? ''));
          return pageOf(found, Number(url.searchParams.get('page')), 100).map(ticketJson);
        },
      ],
    ]),
  };
}
