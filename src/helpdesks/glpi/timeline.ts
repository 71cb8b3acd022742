import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { Page } from '../contract';
import { text, tidy, tooltip } from '../kit/text';
import { type TextTimes, type TimeText, textTimes } from '../kit/text-times';

const KINDS = ['ITILContent', 'ITILFollowup', 'ITILSolution', 'TicketTask'] as const;
type Kind = (typeof KINDS)[number];

interface Item {
  readonly id: string;
  readonly kind: Kind;
  readonly element: Element;
  readonly written: TimeText | undefined;
}

/** The first badge of an entry says when it was made; the second, where there is one, when it was last changed. */
function writtenIn(element: Element): TimeText | undefined {
  const header = element.querySelector('.timeline-header') ?? element;
  const badge = header.querySelector('.creator .badge') ?? header.querySelector('.badge');
  const link = badge?.querySelector('a[href^="#"]') ?? badge?.querySelector('span');
  const shown = tidy(link?.textContent ?? '');
  const exact = tooltip(badge?.querySelector('[title], [data-bs-original-title], [data-original-title]'));
  if (exact) return { text: exact, relative: shown };
  return shown ? { text: shown } : undefined;
}

/** Entries that say something; validations, documents and logs do not. */
export const itemsOf = (doc: Document): readonly Item[] =>
  [...doc.querySelectorAll('.itil-timeline .timeline-item')].flatMap((element): Item[] => {
    const kind = KINDS.find(
      (name) => element.classList.contains(name) || element.getAttribute('data-itemtype') === name,
    );
    const number = element.getAttribute('data-items-id') ?? '0';
    return kind ? [{ id: `${kind}-${number}`, kind, element, written: writtenIn(element) }] : [];
  });

export const timesOf = (page: Page, items: readonly Item[], more: readonly string[]): TextTimes =>
  textTimes([...items.flatMap(({ written }) => written ?? []), ...more.map((one) => ({ text: one }))], page);

const userIn = (element: Element): string | undefined =>
  /user\.form\.php\?id=(\d+)/.exec(
    element.querySelector('.timeline-header a[href*="user.form.php?id="]')?.getAttribute('href') ?? '',
  )?.[1];

/** Requesters are customers, whoever else writes is an agent. Without a link to its author an entry is nobody's. */
function authorOf({ element, kind }: Item, requesters: readonly string[]): Actor | undefined {
  const id = userIn(element);
  if (id === undefined) return kind === 'ITILContent' && requesters.length > 0 ? { role: 'customer' } : undefined;
  if (requesters.includes(id)) return { role: 'customer', id };
  const name = text(element, '.timeline-header a[href*="user.form.php?id="]');
  return { role: 'agent', id, ...(name ? { name } : {}) };
}

const isPrivate = (element: Element): boolean =>
  element.matches('.private-item') || element.querySelector('.is-private') !== null;

export interface TimelineReading {
  readonly events: readonly TicketEvent[];
  readonly isComplete: boolean;
}

/** The description, follow-ups and solutions are messages; tasks are agents' own work and reach the customer as no reply. */
export function readTimeline(items: readonly Item[], times: TextTimes, named: readonly string[]): TimelineReading {
  // Where the page names no requester, whoever wrote the description stands for one.
  const author = items.find(({ kind }) => kind === 'ITILContent');
  const requesters = named.length > 0 || !author ? named : [userIn(author.element) ?? []].flat();
  const events = items.flatMap((item): TicketEvent[] => {
    const moment = times.read(item.written?.text);
    const actor = authorOf(item, requesters);
    if (!moment || !actor) return [];
    const isPublic = item.kind !== 'TicketTask' && !isPrivate(item.element);
    const message = { ...moment, id: `message:${item.id}`, kind: 'message', actor, isPublic } as const;
    return item.kind === 'ITILContent' ? [{ ...moment, id: 'created:0', kind: 'created', actor }, message] : [message];
  });
  const messages = events.filter((event) => event.kind === 'message');
  const hasDescription = items.some(({ kind }) => kind === 'ITILContent');
  return {
    events: events.toSorted((a, b) => a.at - b.at),
    isComplete: hasDescription && messages.length === items.length,
  };
}
