import { answerBy, type Desk, type DeskTicket } from './desk';

const time = (at: number) => new Date(at).toISOString();
const idOf = (id: number): string => `41287300000${id}`;
const AGENT = { id: '7', firstName: 'Kim', lastName: 'Ito', type: 'AGENT' };

const ticketJson = (ticket: DeskTicket) => ({
  id: idOf(ticket.id),
  ticketNumber: `${ticket.id}`,
  subject: ticket.subject,
  status: ticket.solvedAt === undefined ? 'Open' : 'Closed',
  statusType: ticket.solvedAt === undefined ? 'Open' : 'Closed',
  priority: 'High',
  channel: 'Email',
  createdTime: time(ticket.createdAt),
  modifiedTime: time(ticket.updatedAt),
  closedTime: ticket.solvedAt === undefined ? null : time(ticket.solvedAt),
  dueDate: null,
  assignee: AGENT,
  contact: { id: '9' },
});

const thread = (id: string, direction: 'in' | 'out', at: number) => ({
  id,
  type: 'thread',
  direction,
  createdTime: time(at),
  author: direction === 'out' ? AGENT : { type: 'END_USER' },
});

const conversation = (ticket: DeskTicket) => [
  thread(`${ticket.id}1`, 'in', ticket.createdAt),
  ...(ticket.repliedAt === undefined ? [] : [thread(`${ticket.id}2`, 'out', ticket.repliedAt)]),
];

/** Its app leaves the container of the ticket before in the page, hidden. */
export function zohoDesk(tickets: readonly DeskTicket[]): Desk {
  const find = (id: string | undefined) => tickets.find((ticket) => idOf(ticket.id) === id);
  const path = (id: number) => `/agent/acme/support/tickets/details/${idOf(id)}`;
  const container = ({ id, subject }: DeskTicket) =>
    `<div class="zd_v2-ticketdetailview-container" data-id="subTab_${idOf(id)}"><div class="zd_v2-ticketsubject-ticketIdText">#${id}</div><div data-id="caseSubjectText" style="font-size:18px">${subject}</div></div>`;
  const card = ({ id, subject }: DeskTicket) =>
    `<div class="zd_v2-kanbanlistitem-container"><a href="${path(id)}"><span class="zd_v2-kanbanlistitem-subject">${subject}</span></a></div>`;
  let before = '';
  return {
    helpdesk: 'zoho-desk',
    origin: 'https://desk.zoho.eu',
    site: 'https://desk.zoho.eu/acme',
    tickets,
    queuePath: '/agent/acme/support/tickets',
    ticketPath: path,
    draw(to) {
      const ticket = find(/\/details\/(\d+)$/.exec(to)?.[1]);
      if (!ticket) return `<div class="zd_v2-modulelistnew-listContainer">${tickets.map(card).join('')}</div>`;
      const stale = before === '' ? '' : `<div style="display:none">${before}</div>`;
      before = container(ticket);
      return stale + before;
    },
    api: answerBy([
      [/\/api\/v1\/tickets\/(\d+)$/, ([, id]) => find(id) && ticketJson(find(id) as DeskTicket)],
      [
        /\/api\/v1\/tickets\/(\d+)\/conversations$/,
        ([, id]) => find(id) && { data: conversation(find(id) as DeskTicket) },
      ],
      [/\/metrics$/, () => ({})],
    ]),
  };
}
