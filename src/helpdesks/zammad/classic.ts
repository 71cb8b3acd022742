import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import { factsOf } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { attr, text } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { STATE_NAMES, vocabulary } from './vocabulary';

const PANE = 'content_permanent_Ticket-';

/** Every open ticket keeps its pane; the one on screen is active. */
export const activePane = (doc: Document): Element | null => doc.querySelector(`.content.active[id^="${PANE}"]`);
export const paneId = (pane: Element | null): string | undefined => pane?.id.slice(PANE.length) || undefined;

/** A pane is there before its ticket is. */
export const isFilled = (pane: Element): boolean => pane.querySelector('.ticket-title, .ticket-title-update') !== null;

const ROLES: readonly Actor['role'][] = ['agent', 'customer', 'system'];

function timeIn(article: Element): Instant | undefined {
  const times = [...article.querySelectorAll('.task-subline time, time.humanTimeFromNow')];
  const last = times.at(-1);
  return readIso(last?.getAttribute('datetime')) ?? readIso(last?.getAttribute('data-time'));
}

/** The articles on screen. Long threads fold their middle away, so they are never taken for the whole history. */
export const paneEvents = (pane: Element): readonly TicketEvent[] =>
  [...pane.querySelectorAll('.ticket-article-item[data-id]')].flatMap((article): TicketEvent[] => {
    const id = article.getAttribute('data-id');
    const at = timeIn(article);
    const role = ROLES.find((name) => article.classList.contains(name));
    if (!id || at === undefined || !role) return [];
    const isPublic = !article.matches('.is-internal, :has(.text-bubble.internal)');
    return [{ at, precision: 'exact', id: `message:${id}`, kind: 'message', actor: { role }, isPublic }];
  });

/** A sidebar field holds an id. */
function field(pane: Element, name: string): string | undefined {
  const input = pane.querySelector(`[name="${name}"]`);
  const chosen = input?.querySelector('option[selected]');
  return (chosen ?? input)?.getAttribute('value') ?? undefined;
}

export function paneFacts(pane: Element, id: string, base: string) {
  const rawStatus = STATE_NAMES[field(pane, 'state_id') ?? ''];
  return factsOf({
    path: ticketPath(base, id),
    number: text(pane, '.js-objectNumber'),
    subject: text(pane, '.ticket-title-update') ?? text(pane, '.ticket-title'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    createdAt: readIso(attr(pane, '.ticket-number ~ time[datetime], .task-subline time[datetime]', 'datetime')),
  });
}

export const paneVersion = (pane: Element): string =>
  [
    ...[...pane.querySelectorAll('.ticket-article-item[data-id]')].map((one) => one.getAttribute('data-id')),
    ...['state_id', 'owner_id', 'priority_id', 'group_id'].map((name) => field(pane, name)),
  ].join();
