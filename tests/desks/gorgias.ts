import { answerBy, type Desk, type DeskTicket, pageOf } from './desk';

/** Without zone and with microseconds, as Gorgias writes them. */
const time = (at: number) => `${new Date(at).toISOString().slice(0, 19)}.120334`;

const ticketJson = (ticket: DeskTicket) => ({
  id: ticket.id,
  status: ticket.solvedAt === undefined ? 'open' : 'closed',
  channel: 'email',
  via: 'email',
  from_agent: false,
  spam: false,
  customer: { id: 3 },
  assignee_user: { id: 7, name: 'Kim Ito' },
  assignee_team: { id: 2, name: 'Support' },
  subject: ticket.subject,
  tags: [],
  created_datetime: time(ticket.createdAt),
  updated_datetime: time(ticket.updatedAt),
  closed_datetime: ticket.solvedAt === undefined ? null : time(ticket.solvedAt),
  snooze_datetime: null,
  trashed_datetime: null,
});

const message = (id: number, fromAgent: boolean, at: number) => ({
  id,
  public: true,
  from_agent: fromAgent,
  channel: 'email',
  via: fromAgent ? 'helpdesk' : 'email',
  rule_id: null,
  source: { type: 'email' },
  sender: fromAgent ? { id: 7, name: 'Kim Ito' } : { id: 3 },
  created_datetime: time(at),
  sent_datetime: fromAgent ? time(at) : null,
});
const messages = (ticket: DeskTicket) => [
  message(ticket.id * 10, false, ticket.createdAt),
  ...(ticket.repliedAt === undefined ? [] : [message(ticket.id * 10 + 1, true, ticket.repliedAt)]),
];

const closings = (ticket: DeskTicket) =>
  ticket.solvedAt === undefined
    ? []
    : [{ id: ticket.id, type: 'ticket-closed', created_datetime: time(ticket.solvedAt) }];

export function gorgiasDesk(tickets: readonly DeskTicket[], rows = 30): Desk {
  const find = (id: string | null | undefined) => tickets.find((ticket) => `${ticket.id}` === id);
  const newestFirst = tickets.toSorted((a, b) => b.updatedAt - a.updatedAt);
  return {
    helpdesk: 'gorgias',
    origin: 'https://acme.gorgias.com',
    site: 'https://acme.gorgias.com',
    tickets,
    queuePath: '/app/views/101',
    ticketPath: (id) => `/app/views/101/${id}`,
    // Its classes are generated; nothing in the page is known to stay.
    draw(path) {
      const ticket = find(/\/(\d+)$/.exec(path)?.[1]);
      return `<div id="app-root"><div class="c1x9">${tickets
        .slice(0, rows)
        .map(({ subject }) => `<p>${subject}</p>`)
        .join('')}</div><div class="c2y8">${ticket?.subject ?? ''}<textarea>draft</textarea></div></div>`;
    },
    api: answerBy([
      [
        /^\/api\/tickets\/(\d+)$/,
        ([, id]) => {
          const ticket = find(id);
          return (
            ticket && { ...ticketJson(ticket), messages: messages(ticket), messages_count: messages(ticket).length }
          );
        },
      ],
      [
        /^\/api\/events$/,
        (_match, url) => {
          const ticket = find(url.searchParams.get('object_id'));
          return ticket && { data: closings(ticket), meta: { next_cursor: null } };
        },
      ],
      [/^\/api\/satisfaction-surveys$/, () => ({ data: [], meta: {} })],
      [/^\/api\/views\/101\/items$/, () => ({ data: tickets.slice(0, rows).map(ticketJson), meta: {} })],
      [
        /^\/api\/tickets$/,
        (_match, url) => {
          const page = Number(url.searchParams.get('cursor') ?? '1');
          const data = pageOf(newestFirst, page, 100).map(ticketJson);
          return { data, meta: { next_cursor: data.length === 100 ? `${page + 1}` : null } };
        },
      ],
    ]),
  };
}
