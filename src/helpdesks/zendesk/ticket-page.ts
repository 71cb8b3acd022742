import type { Actor, Priority, Status } from '@/domain/tickets/facts';
import type { Page, Place, Reading } from '../contract';
import { factsOf } from '../kit/observe';
import { firstOf, text, tidy } from '../kit/text';
import { inVocabulary } from '../kit/words';
import { activePane, ticketIn } from './pane';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

const fieldValue =
  (selector: string) =>
  (pane: ParentNode): string | undefined => {
    // The input's property: the app never writes the attribute back.
    const field = pane.querySelector<HTMLInputElement>(selector);
    return field ? tidy(field.value || field.getAttribute('value') || '') || undefined : undefined;
  };

const subject = firstOf(
  fieldValue('input[data-test-id="omni-header-subject"]'), // since 2021
  fieldValue('input[data-test-id="ticket-pane-subject"]'),
);

const BADGE = '[data-test-id^="status-badge-"]:not([data-test-id="status-badge-state"])';

/** The category stands in the badge's name in every language; the custom status only as text. */
export function statusIn(root: ParentNode): { status: Status | undefined; rawStatus: string | undefined } {
  const badge = root.querySelector(BADGE);
  const category = badge?.getAttribute('data-test-id')?.slice('status-badge-'.length);
  const label = badge?.closest('[aria-label]')?.getAttribute('aria-label') ?? badge?.textContent;
  return { status: inVocabulary(vocabulary.status, category), rawStatus: tidy(label ?? '') || undefined };
}

const isEnglish = (page: Page): boolean => /^en\b/i.test(page.doc.documentElement.lang || page.locale);

function priorityIn(pane: Element, page: Page): Priority | undefined {
  const field = '[data-test-id="ticket-fields-priority-select"]';
  const label = text(pane, `${field} [data-garden-id="dropdowns.combobox.value"]`) ?? text(pane, field);
  return isEnglish(page) ? inVocabulary(vocabulary.priority, label) : undefined;
}

function assigneeIn(pane: Element): Actor | undefined {
  const name = text(pane, '[data-test-id="assignee-field-selected-agent-tag"]');
  return name ? { role: 'agent', name } : undefined;
}

const channelIn = (pane: Element): string | undefined =>
  text(pane, '[data-test-id="omni-header-via-label"]')?.replace(/^via\s+/i, '');

export function readTicketPage(page: Page, place: Place & { kind: 'ticket' }): Reading {
  const pane = activePane(page.doc);
  if (!pane) return { kind: 'not-ready', why: 'loading' };
  const shown = ticketIn(pane, page.doc);
  if (shown !== undefined && shown !== place.id) return { kind: 'not-ready', why: 'previous-ticket' };
  const title = subject(pane);
  if (shown === undefined || title === undefined) return { kind: 'not-ready', why: 'loading' };
  const { facts, missing } = factsOf({
    path: ticketPath(place.id),
    subject: title,
    ...statusIn(pane),
    priority: priorityIn(pane, page),
    channel: isEnglish(page) ? inVocabulary(vocabulary.channel, channelIn(pane)) : undefined,
    assignee: assigneeIn(pane),
    team: text(pane, '[data-test-id="assignee-field-selected-group-tag"]'),
  });
  const observation = {
    key: { helpdesk: 'zendesk', site: place.site, id: place.id },
    seenAt: page.now,
    source: 'ticket-page',
    facts,
    // Message times in the page may be shifted by the browser's offset either way: they are read from the JSON alone.
    events: [],
    isHistoryComplete: false,
  } as const;
  return { kind: 'read', observations: [observation], missing: [...missing, 'messages'] };
}
