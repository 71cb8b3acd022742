import type { TicketEvent } from '@/domain/tickets/event';
import { readIso } from '../kit/read-instant';

interface Kind {
  readonly role: 'customer' | 'agent';
  readonly isPublic: boolean;
}

const NOTE: Kind = { role: 'agent', isPublic: false };
const REPLY: Kind = { role: 'agent', isPublic: true };
const CUSTOMER: Kind = { role: 'customer', isPublic: true };

/** The React inbox says what a thread is in its label, in the English Help Scout speaks alone. */
const LABELS: readonly (readonly [RegExp, Kind])[] = [
  [/\bnote\b/i, NOTE],
  [/\bcustomer\b/i, CUSTOMER],
  [/\b(?:user reply|response|reply)\b/i, REPLY],
];

/** The pages of before 2024 say it in a class. */
const CLASSES: readonly (readonly [string, Kind])[] = [
  ['note', NOTE],
  ['customer', CUSTOMER],
  ['message', REPLY],
  ['reply', REPLY],
];

const THREAD = 'ol[aria-label="Thread Items"] li > div[id^="thread-"], article.thread[id^="thread-"]';

export const threadsIn = (doc: Document): readonly Element[] => [...doc.querySelectorAll(THREAD)];

function kindOf(thread: Element): Kind | undefined {
  const label = thread.getAttribute('aria-label') ?? thread.closest('li')?.getAttribute('aria-label') ?? '';
  return (
    LABELS.find(([words]) => words.test(label))?.[1] ?? CLASSES.find(([name]) => thread.classList.contains(name))?.[1]
  );
}

/** A thread with a machine-readable time. How the pages write theirs is not known: one that says no zone is left alone. */
export function eventsIn(doc: Document): readonly TicketEvent[] {
  return threadsIn(doc).flatMap((thread): readonly TicketEvent[] => {
    const id = /^thread-(\d+)$/.exec(thread.id)?.[1];
    const kind = kindOf(thread);
    const writtenAt = readIso(thread.querySelector('time[datetime]')?.getAttribute('datetime'));
    if (!id || !kind || writtenAt === undefined) return [];
    const { role, isPublic } = kind;
    return [{ id: `message:${id}`, at: writtenAt, precision: 'exact', kind: 'message', actor: { role }, isPublic }];
  });
}
