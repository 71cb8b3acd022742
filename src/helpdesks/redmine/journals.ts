import type { TicketEvent } from '@/domain/tickets/event';
import type { Instant } from '@/domain/time/instant';
import { text, tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { actorOf, authorId, peopleByName } from './issue';
import { vocabulary } from './vocabulary';

/** One change of one property, as `<strong>Status</strong> changed from <i>New</i> to <i>In Progress</i>` says in any language. */
interface Change {
  readonly property: 'status' | 'assigned-to';
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** An entry of an issue's history, without its time. */
export interface Journal {
  readonly id: string;
  readonly element: Element;
  readonly hasNotes: boolean;
  readonly isPrivate: boolean;
  readonly changes: readonly Change[];
}

/** The label the page itself gives a property, which changes repeat: no language needed. */
const labelOf = (doc: Document, property: Change['property']): string | undefined =>
  text(doc, `div.issue .${property}.attribute .label`)?.replace(/\s*:$/, '');

function readChanges(doc: Document, journal: Element): readonly Change[] {
  const labels = new Map(
    (['status', 'assigned-to'] as const).map((property) => [labelOf(doc, property), property] as const),
  );
  return [...journal.querySelectorAll('ul.details > li, .journal-details > li')].flatMap((item) => {
    const property = labels.get(tidy(item.querySelector('strong')?.textContent ?? ''));
    const values = [...item.querySelectorAll('i')].map((value) => tidy(value.textContent ?? ''));
    if (!property || values.length === 0) return [];
    // "deleted (old)" strikes the old value through; "set to new" has one value, "changed from old to new" two.
    if (item.querySelector('del')) return [{ property, from: values[0], to: undefined }];
    return [{ property, from: values.length > 1 ? values[0] : undefined, to: values.at(-1) }];
  });
}

export function readJournals(doc: Document): readonly Journal[] {
  return [...doc.querySelectorAll('#history .journal[id^="change-"]')].map((element) => ({
    id: element.id.slice('change-'.length),
    element,
    hasNotes: element.classList.contains('has-notes'),
    isPrivate: element.classList.contains('private-notes'),
    changes: readChanges(doc, element),
  }));
}

const statusFrom = (raw: string) => {
  const status = inVocabulary(vocabulary.status, raw);
  return { raw, ...(status ? { status } : {}) };
};

function eventsOf(doc: Document, journal: Journal, at: Instant): readonly TicketEvent[] {
  const link = journal.element.querySelector('h4 a.user');
  const actor = actorOf(link, authorId(doc));
  const people = peopleByName(doc);
  const stamp = (kind: string) => ({ at, precision: 'exact', id: `${kind}:${journal.id}` }) as const;
  const message: TicketEvent[] = journal.hasNotes
    ? [{ ...stamp('message'), kind: 'message', actor, isPublic: !journal.isPrivate }]
    : [];
  const changes = journal.changes.flatMap(({ property, to }): TicketEvent[] => {
    if (property === 'status') return to ? [{ ...stamp('status'), kind: 'status', ...statusFrom(to), actor }] : [];
    const id = to === undefined ? undefined : people.get(to);
    const assignee = { role: 'agent', ...(id ? { id } : {}), ...(to ? { name: to } : {}) } as const;
    return [{ ...stamp('assigned'), kind: 'assigned', assignee }];
  });
  return [...message, ...changes];
}

/** The status the issue began with: what its first change changed, or, unchanged, what it has now. */
function firstStatus(journals: readonly Journal[], now: string | undefined): string | undefined {
  const changes = journals.flatMap(({ changes }) => changes.filter(({ property }) => property === 'status'));
  return changes.length > 0 ? changes[0]?.from : now;
}

/**
 * The history as events: what happened from the page, when from the feeds. Its description is the customer's first message and
 * no journal, so it needs `createdAt`.
 */
export function readEvents(
  doc: Document,
  id: string,
  times: ReadonlyMap<string, Instant>,
  createdAt: Instant | undefined,
  statusNow: string | undefined,
): readonly TicketEvent[] {
  const timed = readJournals(doc)
    .flatMap((journal) => {
      const at = times.get(`/issues/${id}?journal_id=${journal.id}`);
      return at === undefined ? [] : [{ journal, at }];
    })
    .sort((a, b) => a.at - b.at);
  const later = timed.flatMap(({ journal, at }) => eventsOf(doc, journal, at));
  if (createdAt === undefined) return later;
  const actor = actorOf(doc.querySelector('p.author a.user'), authorId(doc));
  const stamp = (kind: string) => ({ at: createdAt, precision: 'exact', id: `${kind}:0` }) as const;
  const raw = firstStatus(
    timed.map(({ journal }) => journal),
    statusNow,
  );
  return [
    { ...stamp('created'), kind: 'created', actor },
    ...(raw ? [{ ...stamp('status'), kind: 'status', ...statusFrom(raw) } as const] : []),
    { ...stamp('message'), kind: 'message', actor, isPublic: true },
    ...later,
  ];
}
