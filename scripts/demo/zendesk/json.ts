import { AGENTS, CUSTOMERS, GROUPS, VIEWER } from '../people';
import { PROMISES } from '../promises';
import { type DemoTicket, MINUTE, type Person, ratingOf, type Step, statusOf, updatedAtOf } from '../story';

/** The JSON of Zendesk's own API, as far as an agent's session may read it. Ids of comments and audits follow from the ticket's. */

export const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const user = (person: Person) => ({
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  active: true,
});

/** Everyone who took part, as a side-load. */
function usersOf(ticket: DemoTicket) {
  const people = [
    ticket.requester,
    ...(ticket.assignee ? [ticket.assignee] : []),
    ...ticket.steps.map((step) => step.by),
  ];
  return [...new Map(people.map((person) => [person.id, user(person)])).values()];
}

const via = (ticket: DemoTicket) => ({ channel: ticket.channel, source: { from: {}, to: {}, rel: undefined } });

/** The same in the comment list and in the audits. `index` 0 is the first message, 1 the first step. */
const commentId = (ticket: DemoTicket, index: number) => ticket.id * 1000 + index;

const LAST_PAGE = { meta: { has_more: false, after_cursor: null } } as const;

const isAgentReply = (step: Step) => step.does === 'writes' && step.isPublic && step.by.role === 'agent';

/** Zendesk's own clock for the first reply, in calendar time; none once the ticket has an answer or a solve. */
function slas(ticket: DemoTicket, now: number) {
  const isOver = ticket.steps.some(isAgentReply) || ['solved', 'closed'].includes(statusOf(ticket));
  if (isOver || !ticket.priority) return { policy_metrics: [] };
  const breachAt = ticket.createdAt + PROMISES[ticket.priority].reply * MINUTE;
  const minutes = Math.round((breachAt - now) / MINUTE);
  return { policy_metrics: [{ metric: 'first_reply_time', stage: 'active', breach_at: iso(breachAt), minutes }] };
}

export const ticketJson = (ticket: DemoTicket, now: number) => ({
  id: ticket.id,
  url: `https://acme.zendesk.com/api/v2/tickets/${ticket.id}.json`,
  subject: ticket.subject,
  raw_subject: ticket.subject,
  status: statusOf(ticket),
  priority: ticket.priority ?? null,
  type: 'question',
  via: via(ticket),
  requester_id: ticket.requester.id,
  submitter_id: ticket.requester.id,
  assignee_id: ticket.assignee?.id ?? null,
  group_id: ticket.group.id,
  tags: ticket.tags,
  created_at: iso(ticket.createdAt),
  updated_at: iso(updatedAtOf(ticket)),
  generated_timestamp: Math.floor(updatedAtOf(ticket) / 1000),
  is_public: true,
  from_messaging_channel: ticket.channel === 'whatsapp',
  satisfaction_rating: { score: ratingOf(ticket) ?? (statusOf(ticket) === 'solved' ? 'offered' : 'unoffered') },
  slas: slas(ticket, now),
});

export const oneTicket = (ticket: DemoTicket, now: number) => ({
  ticket: ticketJson(ticket, now),
  users: usersOf(ticket),
  groups: GROUPS,
  organizations: [],
});

export function comments(ticket: DemoTicket) {
  const first = { by: ticket.requester, at: ticket.createdAt, isPublic: true, text: ticket.body, index: 0 };
  const rest = ticket.steps.flatMap((step, index) => (step.does === 'writes' ? [{ ...step, index: index + 1 }] : []));
  return {
    comments: [first, ...rest].map((writing) => ({
      id: commentId(ticket, writing.index),
      type: 'Comment',
      author_id: writing.by.id,
      body: writing.text,
      public: writing.isPublic,
      via: via(ticket),
      created_at: iso(writing.at),
    })),
    users: usersOf(ticket),
    ...LAST_PAGE,
  };
}

function auditEvents(ticket: DemoTicket, step: Step, before: string, index: number) {
  const id = commentId(ticket, index);
  switch (step.does) {
    case 'writes':
      return [{ id, type: 'Comment', author_id: step.by.id, public: step.isPublic, body: step.text }];
    case 'status':
      return [{ id, type: 'Change', field_name: 'status', value: step.to, previous_value: before }];
    case 'rates':
      return [{ id, type: 'Change', field_name: 'satisfaction_score', value: step.score, previous_value: 'offered' }];
    case 'merges':
      return [
        {
          id,
          type: 'Comment',
          author_id: step.by.id,
          public: false,
          body: `This request was closed and merged into request #${step.into}.`,
        },
        { id: id + 500, type: 'Change', field_name: 'tags', value: ticket.tags.join(' '), previous_value: '' },
      ];
  }
}

const auditVia = (ticket: DemoTicket, step: Step) =>
  step.does === 'merges'
    ? { channel: 'web', source: { from: {}, to: { ticket_id: step.into }, rel: 'merge' } }
    : via(ticket);

const createdWith = (ticket: DemoTicket): readonly (readonly [string, unknown])[] => [
  ['status', 'new'],
  ['priority', ticket.priority ?? null],
  ['assignee_id', ticket.assignee ? `${ticket.assignee.id}` : null],
  ['group_id', `${ticket.group.id}`],
  ['tags', ticket.tags.filter((tag) => tag !== 'closed_by_merge').join(' ')],
];

/** Who changed what, oldest first. */
export function audits(ticket: DemoTicket) {
  let status = 'new';
  const created = {
    id: ticket.id * 100,
    ticket_id: ticket.id,
    created_at: iso(ticket.createdAt),
    author_id: ticket.requester.id,
    via: via(ticket),
    events: [
      { id: commentId(ticket, 0), type: 'Comment', author_id: ticket.requester.id, public: true, body: ticket.body },
      ...createdWith(ticket).map(([field_name, value], index) => ({
        id: commentId(ticket, 501 + index),
        type: 'Create',
        field_name,
        value,
      })),
    ],
  };
  const rest = ticket.steps.map((step, index) => {
    const events = auditEvents(ticket, step, status, index + 1);
    if (step.does === 'status') status = step.to;
    return {
      id: ticket.id * 100 + index + 1,
      ticket_id: ticket.id,
      created_at: iso(step.at),
      author_id: step.by.id,
      via: auditVia(ticket, step),
      events,
    };
  });
  return { audits: [created, ...rest], users: usersOf(ticket), ...LAST_PAGE };
}

export const ticketList = (tickets: readonly DemoTicket[], now: number) => ({
  tickets: tickets.map((ticket) => ticketJson(ticket, now)),
  users: [...AGENTS, ...new Set(tickets.map((ticket) => ticket.requester))].map(user),
  groups: GROUPS,
  count: tickets.length,
  ...LAST_PAGE,
});

/** Chats of messaging tickets are told as comments here. */
export const conversationLog = () => ({ events: [], ...LAST_PAGE });

export const surveyResponses = () => ({ survey_responses: [], ...LAST_PAGE });

export const customStatuses = () => ({
  custom_statuses: ['new', 'open', 'pending', 'hold', 'solved'].map((category, index) => ({
    id: 801 + index,
    status_category: category,
    agent_label: category === 'hold' ? 'On-hold' : `${category[0]?.toUpperCase()}${category.slice(1)}`,
    active: true,
    default: true,
  })),
});

export const viewer = () => ({
  user: { ...user(VIEWER), role: 'agent', time_zone: 'Berlin', iana_time_zone: 'Europe/Berlin', locale: 'en-US' },
});

export function oneUser(id: number) {
  const found = [...AGENTS, ...CUSTOMERS].find((person) => person.id === id);
  return found ? { user: user(found) } : undefined;
}
