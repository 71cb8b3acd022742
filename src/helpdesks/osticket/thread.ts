import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { text, tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { rawStatusOf, requesterId, requesterName } from './ticket';
import { vocabulary } from './vocabulary';

/** Entries and events of a thread, whichever way round the agent reads them. */
const ITEMS = '#thread-items .thread-entry, #thread-items .thread-event';

const timeOf = (item: Element): Instant | undefined =>
  readIso(item.querySelector('.header time[datetime], .description time[datetime]')?.getAttribute('datetime'));

/** What happened, by the icon's name, which is never translated (class ThreadEvent). */
const iconOf = (event: Element): string | undefined =>
  /\bicon-([\w-]+)/.exec(event.querySelector('.type-icon i')?.className ?? '')?.[1];

const SYSTEM = /^(?:SYSTEM|osTicket)$/i;

/** Who caused an event: the page gives a name and no role. The requester's is theirs, the system's its own, others are agents. */
function somebody(event: Element, doc: Document): Actor {
  const name = text(event, '.description b');
  if (name === undefined || SYSTEM.test(name)) return { role: 'system' };
  return name === requesterName(doc) ? customer(doc) : { role: 'agent', name };
}

function customer(doc: Document): Actor {
  const id = requesterId(doc);
  return { role: 'customer', ...(id ? { id } : {}) };
}

/** The class says who wrote: message (end user), response, note (agents), system. Collaborators' messages carry a label. */
function readEntry(entry: Element, at: Instant, doc: Document): readonly TicketEvent[] {
  const id = /^thread-entry-(\d+)$/.exec(entry.parentElement?.id ?? '')?.[1] ?? String(at);
  const is = (name: string): boolean => entry.classList.contains(name);
  const name = text(entry, '.header b');
  const agent: Actor = { role: 'agent', ...(name ? { name } : {}) };
  const stamp = { at, precision: 'exact', id: `message:${id}`, kind: 'message' } as const;
  if (is('system') || (is('note') && SYSTEM.test(name ?? ''))) {
    return [{ ...stamp, actor: { role: 'system' }, isPublic: false }];
  }
  if (is('note')) return [{ ...stamp, actor: agent, isPublic: false }];
  if (is('response')) return [{ ...stamp, actor: agent, isPublic: true }];
  if (!is('message')) return [];
  const isOthers = name !== undefined && name !== requesterName(doc);
  return [{ ...stamp, actor: isOthers ? { role: 'customer' } : customer(doc), isPublic: true }];
}

const statusFrom = (raw: string | undefined, otherwise: 'open' | 'solved') => {
  const status = inVocabulary(vocabulary.status, raw);
  if (raw === undefined) return { status: otherwise };
  return { raw, ...(status ? { status } : {}) };
};

/** Names of the statuses this agent can choose. */
const statusNames = (doc: Document): readonly string[] =>
  [...doc.querySelectorAll('#action-dropdown-statuses a[href*="/status/"]')].map((one) => tidy(one.textContent ?? ''));

/** "changed the status to <strong>On Hold</strong>": the only bold word, and the name of a status. */
function editedStatus(event: Element, doc: Document): string | undefined {
  const [word, ...more] = [...event.querySelectorAll('.description strong')].map((one) => tidy(one.textContent ?? ''));
  if (!word || more.length > 0) return undefined;
  const isStatus =
    inVocabulary(vocabulary.status, word) || statusNames(doc).includes(word) || word === rawStatusOf(doc);
  return isStatus ? word : undefined;
}

/** `isLast`: no later event of the thread changed the status, so the status shown is the one this led to. */
function readEvent(event: Element, at: Instant, doc: Document, isLast: boolean): readonly TicketEvent[] {
  const icon = iconOf(event);
  const stamp = (kind: string) => ({ at, precision: 'exact', id: `${kind}:${at}` }) as const;
  const actor = somebody(event, doc);
  const now = isLast ? rawStatusOf(doc) : undefined;
  const status = { ...stamp('status'), kind: 'status', actor } as const;
  if (icon === 'magic') {
    return [
      { ...stamp('created'), kind: 'created', actor },
      { ...status, ...statusFrom(now, 'open') },
    ];
  }
  if (icon === 'thumbs-up-alt') return [{ ...status, ...statusFrom(now, 'solved') }];
  if (icon === 'rotate-right') return [{ ...status, ...statusFrom(now, 'open') }];
  if (icon === 'unlock') return [{ ...stamp('assigned'), kind: 'assigned', assignee: { role: 'agent' } }];
  if (icon === 'hand-right') {
    // "claimed this" names nobody else.
    const name =
      text(event, '.description strong')?.split('/')[0]?.trim() ?? (actor.role === 'agent' ? actor.name : undefined);
    return name ? [{ ...stamp('assigned'), kind: 'assigned', assignee: { role: 'agent', name } }] : [];
  }
  if (icon === 'code-fork') return [{ ...stamp('merged-in'), kind: 'merged-in' }];
  const raw = icon === 'pencil' ? editedStatus(event, doc) : undefined;
  return raw ? [{ ...status, ...statusFrom(raw, 'open') }] : [];
}

const CHANGES_STATUS: readonly (string | undefined)[] = ['magic', 'thumbs-up-alt', 'rotate-right'];

/** A ticket's thread as events, oldest first. `isComplete` is false when an entry had no readable time. */
export function readThread(doc: Document): { events: readonly TicketEvent[]; isComplete: boolean } {
  const items = [...doc.querySelectorAll(ITEMS)];
  const timed = items.flatMap((item) => {
    const at = timeOf(item);
    return at === undefined ? [] : [{ item, at }];
  });
  const changes = timed.filter(
    ({ item }) => CHANGES_STATUS.includes(iconOf(item)) || (iconOf(item) === 'pencil' && editedStatus(item, doc)),
  );
  const last = changes.toSorted((a, b) => a.at - b.at).at(-1)?.item;
  const events = timed.flatMap(({ item, at }) =>
    item.classList.contains('thread-entry') ? readEntry(item, at, doc) : readEvent(item, at, doc, item === last),
  );
  const entries = items.filter((item) => item.classList.contains('thread-entry'));
  return {
    events: inOrder(events),
    isComplete: entries.length > 0 && entries.every((entry) => timeOf(entry) !== undefined),
  };
}
