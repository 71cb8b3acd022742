import type { Happening, TicketEvent } from '@/domain/tickets/event';
import type { JsonAnswers } from '../contract';
import { asList, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import type { People } from './people';
import { categoryOf, statusesOf } from './statuses';
import { vocabulary } from './vocabulary';

/** What a walk through the audits remembers from one to the next. */
interface Walk {
  readonly people: People;
  readonly groupName: (id: string) => string | undefined;
  readonly statusById: ReturnType<typeof statusesOf>;
  assigneeId: string | undefined;
  groupId: string | undefined;
  status: string | undefined;
}

/** The change to a field within one audit: its event and new value. */
function changeOf(audit: Json, field: string): Json | undefined {
  return asObjects(audit['events']).find(
    (event) => event['field_name'] === field && (event['type'] === 'Create' || event['type'] === 'Change'),
  );
}

/** Status and custom status change in one audit, or the custom one alone within its category. */
function statusChange(audit: Json, walk: Walk): Happening | undefined {
  const change = changeOf(audit, 'status');
  const custom = changeOf(audit, 'custom_status_id');
  if (!change && !custom) return undefined;
  walk.status = asText(change?.['value']) ?? walk.status;
  const named = walk.statusById(custom?.['value']);
  const status = categoryOf(change?.['value']) ?? named?.status ?? categoryOf(walk.status);
  const raw = named?.raw ?? asText(change?.['value']);
  if (!status && !raw) return undefined;
  const actor = walk.people.actor(audit['author_id'], change?.['via'] ?? custom?.['via'] ?? audit['via']);
  return { kind: 'status', ...known({ status, raw }), actor };
}

function assignment(audit: Json, walk: Walk): Happening | undefined {
  const person = changeOf(audit, 'assignee_id');
  const group = changeOf(audit, 'group_id');
  if (!person && !group) return undefined;
  if (person) walk.assigneeId = asText(person['value']);
  if (group) walk.groupId = asText(group['value']);
  const team = walk.groupId === undefined ? undefined : walk.groupName(walk.groupId);
  const assignee = walk.assigneeId === undefined ? ({ role: 'agent' } as const) : walk.people.agent(walk.assigneeId);
  return { kind: 'assigned', assignee, ...known({ team }) };
}

function priorityChange(audit: Json): Happening | undefined {
  const change = changeOf(audit, 'priority');
  return (
    change && { kind: 'priority', ...known({ priority: inVocabulary(vocabulary.priority, asText(change['value'])) }) }
  );
}

const tagsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : asList(value).flatMap((tag) => asText(tag) ?? []);

function tagChange(audit: Json): Happening | undefined {
  const change = changeOf(audit, 'tags');
  return change && { kind: 'tags', tags: tagsIn(change['value']) };
}

function satisfaction(audit: Json): Happening | undefined {
  const score = asText(changeOf(audit, 'satisfaction_score')?.['value']);
  if (score === 'offered') return { kind: 'survey-sent' };
  if (score !== 'good' && score !== 'bad') return undefined;
  return { kind: 'rating', score: score === 'good' ? 1 : 0, scale: 'good-bad' };
}

/** The closing comment of a merged ticket names the other one by number, in any language. */
const mergeTarget = (audit: Json): string | undefined =>
  asObjects(audit['events'])
    .filter((event) => event['type'] === 'Comment')
    .flatMap(
      (event) =>
        asText(at(event, 'via', 'source', 'to', 'ticket_id')) ?? /#(\d+)/.exec(asText(event['body']) ?? '')?.[1] ?? [],
    )[0];

/** Zendesk marks a ticket that a merge closed with the tag `closed_by_merge`. */
export const MERGE_TAG = 'closed_by_merge';

function mergedAway(audit: Json): Happening | undefined {
  const change = changeOf(audit, 'tags');
  const isNew =
    tagsIn(change?.['value']).includes(MERGE_TAG) && !tagsIn(change?.['previous_value']).includes(MERGE_TAG);
  return isNew ? { kind: 'merged', ...known({ into: mergeTarget(audit) }) } : undefined;
}

/** Tickets that were merged into this one, from the comment that the merge left. */
function mergedIn(audit: Json): readonly Happening[] {
  const sources = asObjects(audit['events'])
    .map((event) => at(event, 'via', 'source'))
    .concat(at(audit, 'via', 'source'))
    .filter((source) => at(source, 'rel') === 'merge')
    .flatMap((source) => [
      asText(at(source, 'from', 'ticket_id')),
      ...asList(at(source, 'from', 'ticket_ids')).map(asText),
    ]);
  return [...new Set(sources.flatMap((id) => id ?? []))].map((from) => ({ kind: 'merged-in', from }));
}

function eventsOf(audit: Json, walk: Walk, isFirst: boolean): readonly TicketEvent[] {
  const happenedAt = readIso(audit['created_at']);
  const id = asText(audit['id']);
  if (happenedAt === undefined || !id) return [];
  const created: Happening = { kind: 'created', actor: walk.people.actor(audit['author_id']) };
  const happenings = [
    isFirst ? created : undefined,
    priorityChange(audit),
    tagChange(audit),
    assignment(audit, walk),
    statusChange(audit, walk),
    satisfaction(audit),
    mergedAway(audit),
    ...mergedIn(audit),
  ];
  return happenings.flatMap((one, index) =>
    one
      ? [
          {
            ...one,
            at: happenedAt,
            precision: 'exact' as const,
            id: `${one.kind}:${id}${one.kind === 'merged-in' ? `.${index}` : ''}`,
          },
        ]
      : [],
  );
}

/** The ticket's history of status, priority, assignment, tags, ratings and merges. */
export function readAudits(answers: JsonAnswers, people: People): readonly TicketEvent[] {
  const groups = new Map(
    asObjects(at(answers['ticket'], 'groups')).map((group) => [asText(group['id']), asText(group['name'])]),
  );
  const walk: Walk = {
    people,
    groupName: (id) => groups.get(id),
    statusById: statusesOf(answers),
    assigneeId: undefined,
    groupId: undefined,
    status: undefined,
  };
  return pagesOf(answers, 'audits')
    .flatMap((page) => asObjects(at(page, 'audits')))
    .toSorted((a, b) => (readIso(a['created_at']) ?? 0) - (readIso(b['created_at']) ?? 0))
    .flatMap((audit, index) => eventsOf(audit, walk, index === 0));
}
