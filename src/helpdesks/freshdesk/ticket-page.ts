import type { Page, Place, Reading } from '../contract';
import { factsOf, known } from '../kit/observe';
import { firstOf, text, tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

/** `[#352179] Subject : Account`: the only place that names id and subject in every layout. */
const TITLE = /^\[#(\d+)\]\s*(.*?)(?:\s+:\s+[^:]*)?$/;

const titled = (page: Page): { readonly id: string; readonly subject: string } | undefined => {
  const found = TITLE.exec(tidy(page.doc.title));
  return found?.[1] ? { id: found[1], subject: found[2] ?? '' } : undefined;
};

/** A heading's own words, without the buttons that were put into it. */
const ownText = (selector: string) => (page: Page) => {
  const heading = page.doc.querySelector(selector)?.cloneNode(true) as Element | undefined;
  heading?.querySelectorAll('button, svg, [role="button"]').forEach((extra) => {
    extra.remove();
  });
  return tidy(heading?.textContent ?? '') || undefined;
};

const subject = firstOf(
  ownText('.sentiment-ticket-heading'), // 2026
  ownText('.ticket-subject-heading'), // since 2018
  (page) => titled(page)?.subject || undefined,
);

/** The breadcrumb holds the saved view's name, and only sometimes the ticket's number. */
export const idShown = (page: Page): string | undefined =>
  titled(page)?.id ??
  [...page.doc.querySelectorAll('.breadcrumb__item.active, [data-test-id="breadcrumb-item"]')]
    .flatMap((item) => /^#?(\d+)$/.exec(tidy(item.textContent ?? ''))?.[1] ?? [])
    .at(-1);

/** The chosen item of a property; `--` stands for nothing chosen. */
function chosen(page: Page, name: string): string | undefined {
  const value = text(page.doc, `[data-test-id="${name}" i] .ember-power-select-selected-item`);
  return value === '--' ? undefined : value;
}

export function readTicketPage(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const shown = idShown(page);
  if (shown === undefined) return { kind: 'not-ready', why: 'loading' };
  if (shown !== place.id) return { kind: 'not-ready', why: 'previous-ticket' };
  const rawStatus = chosen(page, 'tkt-properties-status') ?? text(page.doc, '[data-test-id="ticket-status"]');
  const { facts, missing } = factsOf({
    path: ticketPath(place.id),
    subject: subject(page),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    priority: inVocabulary(vocabulary.priority, chosen(page, 'priority')),
  });
  const name = chosen(page, 'agent');
  const optional = known({
    assignee: name ? ({ role: 'agent', name } as const) : undefined,
    team: chosen(page, 'group'),
  });
  const observation = {
    key: { helpdesk: 'freshdesk', site: place.site, id: place.id },
    seenAt: page.now,
    source: 'ticket-page',
    facts: { ...facts, ...optional },
    // Times stand as "2 days ago", notes are not marked, and "+11 conversations" hides most: messages come from the JSON alone.
    events: [],
    isHistoryComplete: false,
  } as const;
  return { kind: 'read', observations: [observation], missing: [...missing, 'messages'] };
}

/** How many messages are shown and hidden: changes with every message. */
export const threadVersion = ({ doc }: Page): string =>
  `${doc.querySelectorAll('.ticket-details__item:not(.rich-editor)').length} ${text(doc, 'button[data-test-button="load-more"]') ?? ''}`;
