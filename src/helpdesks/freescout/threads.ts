import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { Page } from '../contract';
import { inOrder } from '../kit/order';
import { text, tidy, tooltip } from '../kit/text';
import { type Moment, type TextTimes, textTimes } from '../kit/text-times';
import { inVocabulary } from '../kit/words';
import { statusNamed, userNamed } from './menus';
import { vocabulary } from './vocabulary';

type Kind = 'customer' | 'message' | 'note' | 'lineitem';
const KINDS: readonly Kind[] = ['customer', 'message', 'note', 'lineitem'];

interface Thread {
  readonly id: string;
  readonly kind: Kind;
  readonly element: Element;
  readonly written: string | undefined;
  readonly relative: string | undefined;
}

/** The threads of a conversation, oldest first. Drafts are nothing yet. */
export function threadsOf(doc: Document): readonly Thread[] {
  const threads = [...doc.querySelectorAll('.thread[id^="thread-"]')].flatMap((element): Thread[] => {
    const id = /^thread-(\d+)$/.exec(element.id)?.[1];
    const kind = KINDS.find((name) => element.classList.contains(`thread-type-${name}`));
    const date = element.querySelector('a.thread-date');
    if (!id || !kind) return [];
    return [{ id, kind, element, written: tooltip(date), relative: text(element, 'a.thread-date') }];
  });
  return threads.toSorted((a, b) => Number(a.id) - Number(b.id));
}

/** Times are text in the agent's zone; `said` is that zone where the profile tells it. */
export const timesOf = (page: Page, threads: readonly Thread[], said?: string): TextTimes =>
  textTimes(
    threads.flatMap(({ written, relative }) => (written ? [{ text: written, relative }] : [])),
    page,
    said,
  );

const idIn = (element: Element, path: string): string | undefined =>
  new RegExp(`/${path}/(\\d+)`).exec(
    element.querySelector(`.thread-person a[href*="/${path}/"]`)?.getAttribute('href') ?? '',
  )?.[1];

/** The agent's own name is printed as "you", translated. */
function agentOf(doc: Document, element: Element): Actor {
  const id = idIn(element, 'users/profile');
  const name = text(element, '.thread-person a[href*="/users/profile/"]') ?? text(element, '.thread-person strong');
  const isSelf = id !== undefined && id === doc.body.getAttribute('data-auth_user_id');
  return { role: 'agent', ...(id ? { id } : {}), ...(name && !isSelf ? { name } : {}) };
}

/** A returned mail is nobody's message: FreeScout puts a notice before its text. */
const isBounce = (element: Element): boolean => element.querySelector('.thread-body > .alert.alert-warning') !== null;

function authorOf(doc: Document, { kind, element }: Thread): Actor {
  if (kind !== 'customer') return agentOf(doc, element);
  if (isBounce(element)) return { role: 'system' };
  const id = idIn(element, 'customers');
  return { role: 'customer', ...(id ? { id } : {}) };
}

const statusEvent = (
  thread: Thread,
  moment: Moment,
  raw: string | undefined,
  actor?: Actor,
): readonly TicketEvent[] => {
  const status = inVocabulary(vocabulary.status, raw);
  if (!raw || !status) return [];
  return [{ ...moment, id: `status:${thread.id}`, kind: 'status', raw, status, ...(actor ? { actor } : {}) }];
};

/** Line items are sentences in the agent's language about a status, an assignee or a merge. */
function lineEvents(doc: Document, thread: Thread, moment: Moment): readonly TicketEvent[] {
  const title = thread.element.querySelector('.thread-title');
  const sentence = tidy(title?.textContent ?? '');
  const into = /\/conversation\/(\d+)/.exec(
    title?.querySelector('a[href*="/conversation/"]')?.getAttribute('href') ?? '',
  )?.[1];
  if (into) return [{ ...moment, id: `merged:${thread.id}`, kind: 'merged', into }];
  if (title?.querySelector('a[href*="/customers/"]')) return [];
  const raw = statusNamed(doc, sentence);
  if (raw) return statusEvent(thread, moment, raw);
  const user = userNamed(doc, sentence);
  if (!user) return [];
  const assignee: Actor = user.code === '-1' ? { role: 'agent' } : { role: 'agent', id: user.code, name: user.words };
  return [{ ...moment, id: `assigned:${thread.id}`, kind: 'assigned', assignee }];
}

/** Each message says the status it was sent with where that changed: "Amara Okafor, Closed". */
function threadEvents(doc: Document, thread: Thread, moment: Moment): readonly TicketEvent[] {
  if (thread.kind === 'lineitem') return lineEvents(doc, thread, moment);
  const actor = authorOf(doc, thread);
  const said = text(thread.element, '.thread-status')?.split(',').at(-1)?.trim();
  return [
    { ...moment, id: `message:${thread.id}`, kind: 'message', actor, isPublic: thread.kind !== 'note' },
    ...statusEvent(thread, moment, said ? statusNamed(doc, said) : undefined, actor),
  ];
}

export interface ThreadReading {
  readonly events: readonly TicketEvent[];
  readonly isComplete: boolean;
  readonly created: (Moment & { readonly actor: Actor }) | undefined;
  readonly latest: Moment | undefined;
}

/** A conversation's threads as events, as far as their times could be read. */
export function readThreads(doc: Document, threads: readonly Thread[], times: TextTimes): ThreadReading {
  const timed = threads.flatMap((thread) => {
    const moment = times.read(thread.written);
    return moment ? [{ thread, moment }] : [];
  });
  const isComplete = threads.length > 0 && timed.length === threads.length;
  const [first] = timed;
  const created = isComplete && first ? { ...first.moment, actor: authorOf(doc, first.thread) } : undefined;
  const opening: readonly TicketEvent[] = created ? [{ ...created, id: 'created:0', kind: 'created' }] : [];
  const events = timed.flatMap(({ thread, moment }) => threadEvents(doc, thread, moment));
  return { events: inOrder([...opening, ...events]), isComplete, created, latest: timed.at(-1)?.moment };
}
