import type { SiteAccess } from '@/domain/settings/settings';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor, Facts } from '@/domain/tickets/facts';
import { instant } from '@/domain/time/instant';
import type { HistoryReading, JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { asObject, asObjects, asText, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf, viewerIs } from '../kit/observe';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('peppermint');

/** The API wants the session's token in a header; its pages keep it in a cookie. Only as the user said. */
function ask(access: SiteAccess | undefined, site: string, name: string, path: string): readonly JsonRequest[] {
  if (!access) return [];
  const request: JsonRequest = { name, path: `${basePath(site)}/api/v1/${path}`, as: 'json', isRequired: true };
  return access.kind === 'token'
    ? [{ ...request, headers: { authorization: `Bearer ${access.token}` } }]
    : [{ ...request, csrf: { cookie: 'session', header: 'authorization', prefix: 'Bearer ' } }];
}

/** A comment that came as a reply by mail is the customer's; others are agents'. */
function commentEvent(comment: Json): readonly TicketEvent[] {
  const id = asText(comment.id);
  const when = readIso(comment.createdAt);
  if (!id || when === undefined) return [];
  const userId = asText(comment.userId);
  const name = asText(at(comment, 'user', 'name'));
  const email = asText(comment.replyEmail);
  const isReply = comment.reply === true;
  const actor: Actor = isReply
    ? { role: 'customer', ...(email ? { id: email } : {}) }
    : { role: 'agent', ...(userId ? { id: userId } : {}), ...(name ? { name } : {}) };
  const isPublic = isReply || comment.public === true;
  return [{ at: when, precision: 'exact', id: `message:${id}`, kind: 'message', actor, isPublic }];
}

function opening(ticket: Json): readonly TicketEvent[] {
  const when = readIso(ticket.createdAt);
  if (when === undefined) return [];
  const email = asText(ticket.email);
  const creator = asText(at(ticket, 'createdBy', 'id'));
  const customer: Actor = { role: 'customer', ...(email ? { id: email } : {}) };
  const actor: Actor = creator && ticket.fromImap !== true ? { role: 'agent', id: creator } : customer;
  const stamp = (kind: string) => ({ at: when, precision: 'exact', id: `${kind}:0` }) as const;
  return [
    { ...stamp('created'), kind: 'created', actor },
    { ...stamp('message'), kind: 'message', actor: customer, isPublic: true },
  ];
}

function readFacts(ticket: Json, id: string, site: string, events: readonly TicketEvent[]) {
  // Closing sets a flag of its own beside the status.
  const rawStatus = ticket.isComplete === true ? 'done' : asText(ticket.status);
  const rawPriority = asText(ticket.priority);
  const assigneeId = asText(at(ticket, 'assignedTo', 'id'));
  const assigneeName = asText(at(ticket, 'assignedTo', 'name'));
  const latest = Math.max(...events.map((event) => event.at));
  const read = factsOf({
    path: ticketPath(basePath(site), id),
    number: asText(ticket.Number),
    subject: asText(ticket.title),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    assignee: {
      role: 'agent' as const,
      ...(assigneeId ? { id: assigneeId } : {}),
      ...(assigneeName ? { name: assigneeName } : {}),
    },
    requester: asText(ticket.email) ?? asText(at(ticket, 'client', 'id')),
    createdAt: readIso(ticket.createdAt),
    updatedAt: Number.isFinite(latest) ? instant(latest) : undefined,
  });
  const type = asText(ticket.type);
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(type ? { type } : {}),
    ...(ticket.fromImap === true ? { channel: 'email' as const } : {}),
  };
  return { facts, missing: read.missing };
}

/** Status changes are kept nowhere: they are noticed from look to look. */
function readOne(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const ticket = asObject(at(answers.ticket, 'ticket'));
  if (!ticket || asText(ticket.id)?.toLowerCase() !== place.id) return { observations: [], missing: ['ticket'] };
  const events = inOrder([...opening(ticket), ...asObjects(ticket.comments).flatMap(commentEvent)]);
  const { facts, missing } = readFacts(ticket, place.id, place.site, events);
  const isHistoryComplete = Array.isArray(ticket.comments) && facts.createdAt !== undefined;
  const me = at(answers.me, 'user');
  return {
    observations: [observed(page, place, place.id, 'json', { facts, events, isHistoryComplete })],
    missing,
    ...viewerIs(asText(at(me, 'id')), asText(at(me, 'name'))),
  };
}

/** All tickets in one answer; the database's own "updated" is not kept up to date, so open ones always count as changed. */
const history: NonNullable<JsonSource['history']> = {
  requests: (site, _since, _cursor, page) => ask(page.access, site, 'list', 'tickets/all'),
  read(_site, since, _cursor, answers): HistoryReading {
    const ticketIds = asObjects(at(answers.list, 'tickets')).flatMap((ticket) => {
      const id = asText(ticket.id)?.toLowerCase();
      const when = Math.max(readIso(ticket.createdAt) ?? 0, readIso(ticket.updatedAt) ?? 0);
      return id && (when >= since || ticket.isComplete !== true) ? [id] : [];
    });
    return { observations: [], ticketIds };
  },
};

export const json: JsonSource = {
  requests: (place, page) =>
    place.kind === 'ticket'
      ? [
          ...ask(page.access, place.site, 'ticket', `ticket/${place.id}`),
          ...ask(page.access, place.site, 'me', 'auth/profile').map(
            (request) => ({ ...request, isRequired: false, isShared: true }) as const,
          ),
        ]
      : [],
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readOne(place, answers, page) : { observations: [], missing: [] },
  history,
};
