import type { Actor, Facts } from '@/domain/tickets/facts';
import { factsOf } from '../kit/observe';
import { attr, text, tidy } from '../kit/text';
import { inVocabulary, wordKey } from '../kit/words';
import { issuePath } from './place';
import { vocabulary } from './vocabulary';

const TAG_FIELDS: readonly string[] = ['tags', 'tag', 'labels', 'label', 'etiketler', 'schlagworte', 'stichworte'];
const CHANNEL_FIELDS: readonly string[] = ['channel', 'source', 'kanal', 'canal'];

/** `Support #5`: tracker and id. */
export const issueId = (doc: Document): string | undefined =>
  doc.querySelector('div.issue .subject') ? /#(\d+)\s*$/.exec(text(doc, '#content > h2') ?? '')?.[1] : undefined;

/** The number in a link to a user, `/users/8`. */
export const userId = (link: Element | null | undefined): string | undefined =>
  /\/users\/(\d+)$/.exec(link?.getAttribute('href') ?? '')?.[1];

/** Value of the custom field whose label is one of these; undefined when the issue has no such field. */
function customValue(doc: Document, names: readonly string[]): string | undefined {
  for (const field of doc.querySelectorAll('div.issue .attribute[class*="cf_"]')) {
    const label = wordKey(field.querySelector('.label')?.textContent ?? '').replace(/\s*:$/, '');
    if (names.includes(label)) return tidy(field.querySelector('.value')?.textContent ?? '');
  }
  return undefined;
}

/** The class that says where a priority stands among the others, `priority-high3`. */
export const priorityClass = (element: Element | null): string | undefined =>
  [...(element?.classList ?? [])].find((name) => /^priority-(lowest|default|high\d|highest)$/.test(name));

export function priorityOf(raw: string | undefined, element: Element | null): Facts['priority'] | undefined {
  return inVocabulary(vocabulary.priority, raw) ?? inVocabulary(vocabulary.priority, priorityClass(element));
}

/** A status Redmine itself counts as closed ends the ticket even when its name is in no vocabulary. */
export function statusOf(raw: string | undefined, element: Element | null): Facts['status'] | undefined {
  return inVocabulary(vocabulary.status, raw) ?? (element?.classList.contains('closed') ? 'closed' : undefined);
}

function assigneeOf(doc: Document): Facts['assignee'] | undefined {
  const value = doc.querySelector('div.issue .assigned-to.attribute .value');
  if (!value) return undefined;
  const link = value.querySelector('a.user, a[href*="/users/"]');
  const id = userId(link);
  const name = tidy(link?.textContent ?? value.textContent ?? '').replace(/^-$/, '');
  if (!name) return { role: 'agent' };
  return { role: 'agent', ...(id ? { id } : {}), name };
}

/** Who opened the issue: the customer. */
export const authorId = (doc: Document): string | undefined => userId(doc.querySelector('p.author a.user'));

/** The day the issue was opened on in the agent's zone, `2026-11-18`, as the link to the activity of that day says. */
export const createdOn = (doc: Document): string | undefined =>
  /[?&]from=(\d{4}-\d\d-\d\d)/.exec(attr(doc, 'p.author a[href*="activity?from="]', 'href') ?? '')?.[1];

export const projectOf = (doc: Document): string | undefined => /\bproject-(\S+)/.exec(doc.body?.className ?? '')?.[1];

/** The facts an issue's page says. The members that history tells too (`createdAt`) are added where history is read. */
export function readIssue(doc: Document, id: string, base: string) {
  const issue = doc.querySelector('div.issue');
  const rawStatus = text(doc, 'div.issue .status.attribute .value');
  const rawPriority = text(doc, 'div.issue .priority.attribute .value');
  const tags = customValue(doc, TAG_FIELDS);
  const read = factsOf({
    path: issuePath(base, id),
    subject: text(doc, 'div.issue .subject h3'),
    rawStatus,
    status: statusOf(rawStatus, issue),
    rawPriority,
    priority: priorityOf(rawPriority, issue),
    assignee: assigneeOf(doc),
    requester: authorId(doc),
    team: text(doc, '#header h1 .current-project') ?? projectOf(doc),
    channel: inVocabulary(vocabulary.channel, customValue(doc, CHANNEL_FIELDS)),
  });
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(tags === undefined ? {} : { tags: tags.split(',').map(tidy).filter(Boolean) }),
  };
  return { facts, missing: read.missing };
}

/** Everyone on the page by name, to tell who "Amara Okafor" in a change is. */
export function peopleByName(doc: Document): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const link of doc.querySelectorAll('#content a.user, #sidebar a.user')) {
    const id = userId(link);
    if (id) people.set(tidy(link.textContent ?? ''), id);
  }
  return people;
}

/** The issue's author is the customer, everybody else an agent: the page names no roles. */
export function actorOf(link: Element | null, author: string | undefined): Actor {
  const id = userId(link);
  if (!id) return { role: 'system' };
  if (id === author) return { role: 'customer', id };
  const name = tidy(link?.textContent ?? '');
  return { role: 'agent', id, ...(name ? { name } : {}) };
}
