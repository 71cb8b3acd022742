import type { TicketEvent } from '@/domain/tickets/event';
import type { Facts } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import { factsOf } from '../kit/observe';
import { readEpochSeconds } from '../kit/read-instant';
import { attr, text, tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { PRIORITY_NUMBERS, STATUS_NUMBERS, vocabulary } from './vocabulary';

/** The asides in the order UVdesk draws them; those an agent may change name their list as well. */
const ASIDES = ['agent', 'priority', 'status', 'type', 'group', 'team'] as const;
type Aside = (typeof ASIDES)[number];

interface Chosen {
  readonly id: string | undefined;
  readonly words: string | undefined;
}

function asides(doc: Document): ReadonlyMap<Aside, Chosen> {
  const found = new Map<Aside, Chosen>();
  [...doc.querySelectorAll('.uv-aside-select')].forEach((aside, i) => {
    const value = aside.querySelector('.uv-aside-select-value');
    const named = ASIDES.find((name) => aside.querySelector(`[data-action="${name}"]`) !== null);
    const name = named ?? ASIDES[i];
    if (!value || !name) return;
    found.set(name, {
      id: value.getAttribute('data-id') || undefined,
      words: tidy(value.textContent ?? '') || undefined,
    });
  });
  return found;
}

export const isTicket = (doc: Document): boolean =>
  doc.querySelector('.uv-ticket-head, .uv-ticket-head-rt, .uv-ticket-strip') !== null;

export const createdAtOf = (doc: Document): Instant | undefined =>
  readEpochSeconds(attr(doc, '.uv-ticket-strip .timeago[data-timestamp]', 'data-timestamp'));

/** A number of the default set-up, else the words where they are English. */
const meant = (chosen: Chosen | undefined, numbers: Readonly<Record<string, string>>): string | undefined =>
  (chosen?.id && Object.hasOwn(numbers, chosen.id) ? numbers[chosen.id] : undefined) ?? chosen?.words;

export function readTicket(doc: Document, path: string) {
  const values = asides(doc);
  const rawStatus = meant(values.get('status'), STATUS_NUMBERS);
  const rawPriority = meant(values.get('priority'), PRIORITY_NUMBERS);
  const agent = values.get('agent');
  const customer = doc.querySelector('.uv-aside-customer-info a[href*="/customer"]')?.getAttribute('href') ?? '';
  const read = factsOf({
    path,
    subject: text(doc, '.uv-ticket-head-rt h1') ?? text(doc, '.uv-ticket-head h1'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    assignee: agent
      ? {
          role: 'agent' as const,
          ...(agent.id ? { id: agent.id } : {}),
          ...(agent.id && agent.words ? { name: agent.words } : {}),
        }
      : undefined,
    createdAt: createdAtOf(doc),
  });
  const requester = /(\d+)\/?$/.exec(customer)?.[1];
  const group = values.get('group');
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(requester ? { requester } : {}),
    ...(group?.id && group.words ? { team: group.words } : {}),
    ...(rawStatus === 'spam' ? { isSpam: true } : {}),
  };
  return { facts, missing: read.missing };
}

/** The kudos a customer gave, without a time: dated by the ticket's last message, roughly. */
export function ratingOf(doc: Document, at: Instant | undefined): readonly TicketEvent[] {
  const score = Number(
    /ticket-rating-([1-5])\b/.exec(doc.querySelector('.kudos-rating [class*="ticket-rating-"]')?.className ?? '')?.[1],
  );
  if (!score || at === undefined) return [];
  return [
    { at, precision: 'relative', id: 'rating:0', kind: 'rating', score, scale: '5-point', actor: { role: 'customer' } },
  ];
}
