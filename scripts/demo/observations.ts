import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { zendesk } from '@/helpdesks/zendesk';
import type { DemoTicket } from './story';
import { DEMO_ORIGIN } from './zendesk/host';
import { audits, comments, conversationLog, oneTicket, surveyResponses } from './zendesk/json';

/** No page is open while history is read. */
const NO_DOCUMENT = {} as Document;

/** What the real adapter reads from the demo's JSON of one ticket. */
export function observationsOf(ticket: DemoTicket, now: number): readonly Observation[] {
  const answers = {
    ticket: oneTicket(ticket, now),
    comments: comments(ticket),
    audits: audits(ticket),
    conversation_log: conversationLog(),
    surveys: surveyResponses(),
  };
  const place = { kind: 'ticket', site: DEMO_ORIGIN, id: `${ticket.id}` } as const;
  const url = new URL(`/agent/tickets/${ticket.id}`, DEMO_ORIGIN);
  const page = { url, doc: NO_DOCUMENT, now: now as Instant, timeZone: 'UTC', locale: 'en' };
  return zendesk.json?.read(place, answers, page).observations ?? [];
}
