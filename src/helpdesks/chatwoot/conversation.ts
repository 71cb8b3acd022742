import type { Actor, Facts } from '@/domain/tickets/facts';
import type { NativeDeadline, SlaMetric } from '@/domain/tickets/observation';
import { seconds } from '@/domain/time/duration';
import { instant } from '@/domain/time/instant';
import { asNumber, asObject, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { factsOf } from '../kit/observe';
import { readEpochSeconds } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

function assigneeOf(conversation: Json): Actor | undefined {
  const meta = asObject(conversation.meta);
  if (!meta) return undefined;
  const id = asText(at(meta, 'assignee', 'id'));
  const name = asText(at(meta, 'assignee', 'name')) ?? asText(at(meta, 'assignee', 'available_name'));
  return { role: 'agent', ...(id ? { id } : {}), ...(name ? { name } : {}) };
}

/** A conversation has a priority, a team, labels and a mail's subject only where somebody gave it one. */
export function readConversation(conversation: Json, id: string, site: string) {
  const rawStatus = asText(conversation.status);
  const rawPriority = asText(conversation.priority);
  const read = factsOf({
    path: ticketPath(site, id),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    channel: inVocabulary(vocabulary.channel, asText(at(conversation, 'meta', 'channel'))),
    assignee: assigneeOf(conversation),
    requester: asText(at(conversation, 'meta', 'sender', 'id')),
    createdAt: readEpochSeconds(conversation.created_at),
    updatedAt: readEpochSeconds(conversation.last_activity_at ?? conversation.timestamp),
  });
  const priority = inVocabulary(vocabulary.priority, rawPriority);
  const subject = asText(at(conversation, 'additional_attributes', 'mail_subject'));
  const team = asText(at(conversation, 'meta', 'team', 'name'));
  const tags = asTexts(conversation.labels);
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(rawPriority ? { rawPriority } : {}),
    ...(priority ? { priority } : {}),
    ...(subject ? { subject } : {}),
    ...(team ? { team } : {}),
    ...(tags ? { tags } : {}),
  };
  return { facts, missing: read.missing };
}

const TARGETS: readonly (readonly [string, SlaMetric, string])[] = [
  ['sla_first_response_time_threshold', 'first_reply', 'frt'],
  ['sla_next_response_time_threshold', 'next_reply', 'nrt'],
  ['sla_resolution_time_threshold', 'resolution', 'rt'],
];

/** The enterprise edition's SLA: targets in seconds, and the misses it has noted. Due instants only where they count calendar time. */
export function readDeadlines(conversation: Json): readonly NativeDeadline[] {
  const sla = asObject(conversation.applied_sla);
  const start = readEpochSeconds(conversation.created_at);
  if (!sla) return [];
  const label = asText(sla.sla_name);
  const missed = new Set(asObjects(conversation.sla_events).map((event) => asText(event.event_type)));
  const isCalendar = sla.sla_only_during_business_hours === false;
  return TARGETS.flatMap(([member, metric, type]): NativeDeadline[] => {
    const target = asNumber(sla[member]);
    if (!target || target <= 0) return [];
    // A next reply counts from the customer's message, which is not said here.
    const dueAt =
      start !== undefined && isCalendar && metric !== 'next_reply' ? instant(start + target * 1000) : undefined;
    return [
      {
        metric,
        target: seconds(target),
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(missed.has(type) ? { state: 'breached' as const } : {}),
        ...(label ? { label } : {}),
      },
    ];
  });
}
