import type { JsonAnswers, JsonRequest } from '../contract';
import { asText, at } from '../kit/json';
import { pageAfter, pagesOf } from '../kit/pages';
import { portalOf } from './place';

const PROPERTIES = [
  'subject',
  'createdate',
  'closed_date',
  'hs_lastmodifieddate',
  'hs_pipeline',
  'hs_pipeline_stage',
  'hs_is_closed',
  'hs_ticket_priority',
  'hs_ticket_category',
  'source_type',
  'hubspot_owner_id',
  'hs_tag_ids',
  'hs_ticket_reopened_at',
  'hs_is_one_touch_ticket',
  'hs_conversations_originating_thread_id',
  'first_agent_reply_date',
  'time_to_close',
  'time_to_first_agent_reply',
  'hs_time_to_close_in_operating_hours',
  'hs_time_to_first_response_in_operating_hours',
  'hs_time_to_first_response_sla_at',
  'hs_time_to_first_response_sla_status',
  'hs_time_to_next_response_sla_at',
  'hs_time_to_next_response_sla_status',
  'hs_time_to_close_sla_at',
  'hs_time_to_close_sla_status',
].join(',');

const HISTORIES = 'hs_pipeline_stage,hubspot_owner_id,hs_ticket_priority,hs_last_csat_rating';

/** The token lies in a readable cookie and grows stale. */
const CSRF = { cookie: 'hubspotapi-csrf', header: 'X-HubSpot-CSRF-hubspotapi' };

export const ask = (name: string, site: string, path: string, extra: Partial<JsonRequest> = {}): JsonRequest => ({
  name,
  path: `/api/${path}${path.includes('?') ? '&' : '?'}portalId=${portalOf(site)}`,
  as: 'json',
  csrf: CSRF,
  isRequired: false,
  ...extra,
});

export const ticketRequests = (site: string, id: string): readonly JsonRequest[] => [
  ask(
    'ticket',
    site,
    `crm/v3/objects/tickets/${id}?properties=${PROPERTIES}&propertiesWithHistory=${HISTORIES}&associations=contacts`,
    { isRequired: true },
  ),
  ask('pipelines', site, 'crm/v3/pipelines/tickets', { isShared: true }),
  ask('owners', site, 'crm/v3/owners?limit=100', { isShared: true }),
];

/** Whether a message changes the ticket's own date is not known. */
const MOVING = { isAlwaysAsked: true } as const;

const messagesPath = (thread: string): string => `conversations/v3/conversations/threads/${thread}/messages?limit=100`;

const threadOf = (answers: JsonAnswers): string | undefined =>
  asText(at(answers['ticket'], 'properties', 'hs_conversations_originating_thread_id'));

const cursorAfter = (page: unknown): string | undefined => asText(at(page, 'paging', 'next', 'after'));

/** What is still to be asked, given the answers so far. */
export function nextRequests(site: string, answers: JsonAnswers): readonly JsonRequest[] {
  const thread = threadOf(answers);
  if (!thread) return [];
  const pages = pagesOf(answers, 'messages');
  if (pages.length === 0) return [ask('messages', site, messagesPath(thread), MOVING)];
  const cursor = cursorAfter(pages.at(-1));
  if (!cursor) return [];
  const path = `${messagesPath(thread)}&after=${encodeURIComponent(cursor)}`;
  return [{ ...ask('', site, path, MOVING), ...pageAfter('messages', pages, ask('', site, path).path) }];
}

/** Whether the whole thread has come. */
export function isWhole(answers: JsonAnswers): boolean {
  const last = pagesOf(answers, 'messages').at(-1);
  return last !== undefined && Array.isArray(at(last, 'results')) && cursorAfter(last) === undefined;
}
