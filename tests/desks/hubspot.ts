import { type Answer, answerBy, type Desk, type DeskTicket, pageOf, type Question } from './desk';

const time = (at: number) => new Date(at).toISOString();
const COOKIE = 'hubspotapi-csrf';
export const HUBSPOT_HEADER = 'x-hubspot-csrf-hubspotapi';

const stageOf = ({ solvedAt }: DeskTicket) => (solvedAt === undefined ? '3' : '4');

/** Every value is a string, as the CRM gives them. */
const ticketJson = (ticket: DeskTicket) => ({
  id: `${ticket.id}`,
  properties: {
    subject: ticket.subject,
    createdate: time(ticket.createdAt),
    hs_lastmodifieddate: time(ticket.updatedAt),
    hs_pipeline: '0',
    hs_pipeline_stage: stageOf(ticket),
    hs_is_closed: ticket.solvedAt === undefined ? 'false' : 'true',
    hs_ticket_priority: 'HIGH',
    source_type: 'EMAIL',
    hubspot_owner_id: '55',
    hs_conversations_originating_thread_id: `${ticket.id}0`,
    closed_date: ticket.solvedAt === undefined ? null : time(ticket.solvedAt),
    hs_time_to_close_sla_at: time(ticket.createdAt + 86_400_000),
    hs_time_to_close_sla_status: '0',
  },
  propertiesWithHistory: {
    hs_pipeline_stage: [
      ...(ticket.solvedAt === undefined ? [] : [{ value: '4', timestamp: time(ticket.solvedAt) }]),
      { value: '3', timestamp: time(ticket.createdAt) },
    ],
    hubspot_owner_id: [{ value: '55', timestamp: time(ticket.createdAt) }],
    hs_ticket_priority: [{ value: 'HIGH', timestamp: time(ticket.createdAt) }],
  },
  associations: { contacts: { results: [{ id: '9' }] } },
});

const message = (id: string, isAgent: boolean, at: number) => ({
  id,
  type: 'MESSAGE',
  createdAt: time(at),
  createdBy: isAgent ? 'A-7001' : 'V-9',
  direction: isAgent ? 'OUTGOING' : 'INCOMING',
});
const messages = (ticket: DeskTicket) => [
  message(`${ticket.id}a`, false, ticket.createdAt),
  ...(ticket.repliedAt === undefined ? [] : [message(`${ticket.id}b`, true, ticket.repliedAt)]),
];

const STAGES = [
  { id: '1', label: 'New', metadata: { ticketState: 'OPEN' } },
  { id: '2', label: 'Waiting on contact', metadata: { ticketState: 'OPEN' } },
  { id: '3', label: 'Waiting on us', metadata: { ticketState: 'OPEN' } },
  { id: '4', label: 'Closed', metadata: { ticketState: 'CLOSED' } },
];

/** @param token the token the API takes now; a page that sends another is refused */
export function hubspotDesk(tickets: readonly DeskTicket[], token: () => string = () => 'abc', rows = 30): Desk {
  const find = (id: string | undefined) => tickets.find((ticket) => `${ticket.id}` === id);
  const record = (id: number) => `/contacts/12345/record/0-5/${id}`;
  const cell = ({ id, subject }: DeskTicket) =>
    `<tr><td data-table-external-id="name-${id}"><a href="${record(id)}"><span data-test-id="truncated-object-label">${subject}</span></a></td></tr>`;
  const api = answerBy([
    [
      /^\/api\/crm\/v3\/objects\/tickets\/(\d+)$/,
      ([, id]) => {
        const ticket = find(id);
        return ticket && ticketJson(ticket);
      },
    ],
    [
      /^\/api\/crm\/v3\/pipelines\/tickets$/,
      () => ({ results: [{ id: '0', label: 'Support Pipeline', stages: STAGES }] }),
    ],
    [/^\/api\/crm\/v3\/owners$/, () => ({ results: [{ id: '55', userId: 7001, firstName: 'Kim', lastName: 'Ito' }] })],
    [
      /^\/api\/conversations\/v3\/conversations\/threads\/(\d+)0\/messages$/,
      ([, id]) => {
        const ticket = find(id);
        return ticket && { results: messages(ticket) };
      },
    ],
    [
      /^\/api\/crm\/v3\/objects\/tickets$/,
      (_match, url) => {
        const page = Number(url.searchParams.get('after') ?? '1');
        const results = pageOf(tickets, page, 100).map(({ id, updatedAt }) => ({
          id: `${id}`,
          properties: { hs_lastmodifieddate: time(updatedAt) },
        }));
        return { results, ...(results.length === 100 ? { paging: { next: { after: `${page + 1}` } } } : {}) };
      },
    ],
  ]);
  return {
    helpdesk: 'hubspot',
    origin: 'https://app.hubspot.com',
    site: 'https://app.hubspot.com/12345',
    tickets,
    queuePath: '/contacts/12345/objects/0-5/views/all/list',
    ticketPath: (id) => `/help-desk/12345/view/77/ticket/${id}`,
    head: `<script>document.cookie = '${COOKIE}=${token()}; path=/';</script>`,
    draw(path) {
      const ticket = find(/\/ticket\/(\d+)/.exec(path)?.[1]);
      if (!ticket) return `<table><tbody>${tickets.slice(0, rows).map(cell).join('')}</tbody></table>`;
      return `<div data-application-name="svh-help-desk"></div><h1 data-test-id="ticket-header-name-link" style="font-size:18px"><a href="${record(ticket.id)}">${ticket.subject}</a></h1><div data-test-id="AgentThreadHistory"></div><textarea>draft</textarea>`;
    },
    api(question: Question): Answer {
      if (question.headers[HUBSPOT_HEADER] !== token()) return { status: 403, json: { message: 'CSRF' } };
      if (question.url.searchParams.get('portalId') !== '12345') return { status: 400 };
      return api(question);
    },
  };
}
