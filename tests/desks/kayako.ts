import { answerBy, type Desk, type DeskTicket } from './desk';

const time = (at: number) => `${new Date(at).toISOString().slice(0, 19)}+00:00`;

const caseJson = (ticket: DeskTicket) => ({
  data: {
    id: ticket.id,
    subject: ticket.subject,
    status: {
      id: 2,
      resource_type: 'case_status',
      label: ticket.solvedAt === undefined ? 'Open' : 'Completed',
      type: ticket.solvedAt === undefined ? 'OPEN' : 'COMPLETED',
    },
    requester: { id: 9, resource_type: 'user' },
    creator: { id: 9, resource_type: 'user' },
    assigned_agent: { id: 7, resource_type: 'user', full_name: 'Kim Ito' },
    created_at: time(ticket.createdAt),
    updated_at: time(ticket.updatedAt),
  },
});

const post = (id: string, isAgent: boolean, at: number) => ({
  id,
  created_at: time(at),
  creator: { id: isAgent ? 7 : 9, full_name: 'Kim Ito', role: { type: isAgent ? 'AGENT' : 'CUSTOMER' } },
  is_requester: !isAgent,
  original: { resource_type: 'case_message' },
});

function posts(ticket: DeskTicket) {
  const data = [
    ...(ticket.repliedAt === undefined ? [] : [post(`${ticket.id}2`, true, ticket.repliedAt)]),
    post(`${ticket.id}1`, false, ticket.createdAt),
  ];
  return { data, total_count: data.length };
}

export function kayakoDesk(tickets: readonly DeskTicket[]): Desk {
  const find = (id: string | undefined) => tickets.find((ticket) => `${ticket.id}` === id);
  const row = ({ id, subject }: DeskTicket) =>
    `<tr class="ko-cases-list__row_1a"><td><a href="/agent/conversations/${id}">${subject}</a></td></tr>`;
  return {
    helpdesk: 'kayako',
    origin: 'https://acme.kayako.com',
    site: 'https://acme.kayako.com',
    tickets,
    queuePath: '/agent/conversations/view/2',
    ticketPath: (id) => `/agent/conversations/${id}`,
    draw(path) {
      const ticket = find(/\/conversations\/(\d+)$/.exec(path)?.[1]);
      if (!ticket) return `<table class="ko-cases-list__table_1"><tbody>${tickets.map(row).join('')}</tbody></table>`;
      return `<div id="ember9"><div class="ko-tabs_case__subject_1">${ticket.subject}</div><div class="ko-case-content__id_1" style="font-size:18px"># ${ticket.id}</div></div>`;
    },
    api: answerBy([
      [/^\/api\/v1\/cases\/(\d+)\.json$/, ([, id]) => find(id) && caseJson(find(id) as DeskTicket)],
      [/^\/api\/v1\/cases\/(\d+)\/posts\.json$/, ([, id]) => find(id) && posts(find(id) as DeskTicket)],
    ]),
  };
}
