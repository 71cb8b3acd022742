import type { Actor, Facts } from '@/domain/tickets/facts';
import { factsOf } from '../kit/observe';
import { text, tidy } from '../kit/text';
import { idParameter } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

/** The id a link to a ticket names. */
export function idInLink(link: Element | null | undefined): string | undefined {
  const href = link?.getAttribute('href') ?? link?.getAttribute('data-redirect');
  return href && URL.canParse(href, 'https://desk.invalid')
    ? idParameter(new URL(href, 'https://desk.invalid'), 'id')
    : undefined;
}

/** The internal id of the ticket that is shown: its heading links to itself. */
export const idOnPage = (doc: Document): string | undefined =>
  idInLink(doc.querySelector('.sticky.bar h2 a[href*="tickets.php?id="]')) ??
  idInLink(doc.querySelector('.ticket_info a[data-redirect*="tickets.php?id="]'));

/** "Ticket #188726", however it is translated and whatever the number's format is. */
const numberOf = (doc: Document): string | undefined =>
  /#\s*(\S+)/.exec(text(doc, '.sticky.bar h2') ?? '')?.[1] ?? undefined;

/** A cell of one of the two tables of facts, by where it stands: labels are translated and carry no names. */
function cell(doc: Document, table: 0 | 1, row: number): Element | undefined {
  const rows = doc.querySelectorAll('table.ticket_info')[table]?.querySelector('table')?.rows;
  return rows?.[row]?.cells[1];
}
const words = (element: Element | null | undefined): string | undefined =>
  tidy(element?.textContent ?? '') || undefined;

export const rawStatusOf = (doc: Document): string | undefined =>
  text(doc, '.ticket_info a[href="#statuses"]') ?? words(cell(doc, 0, 0));

/** Agents and teams are written "Amara Okafor/Level II"; a faded cell is nobody. Closed tickets name who closed them. */
function assigneeOf(doc: Document): Actor | undefined {
  const field = doc.querySelector('#field_assign') ?? cell(doc, 1, 0);
  if (!field) return undefined;
  if (field.querySelector('.faded')) return { role: 'agent' };
  const name = words(field)?.split('/')[0]?.trim();
  return name ? { role: 'agent', name } : undefined;
}

const requesterField = (doc: Document): Element | null => doc.querySelector('[id^="user-"][id$="-name"]');
export const requesterName = (doc: Document): string | undefined => words(requesterField(doc));
export const requesterId = (doc: Document): string | undefined =>
  /^user-(\d+)-name$/.exec(requesterField(doc)?.id ?? '')?.[1];

const PRIORITY = '.ticket_info a.inline-edit[href*="/field/"] > span[id^="field_"]';
/** Dynamic fields have numbers; the one among the fixed rows is the priority. */
const priorityField = (doc: Document): string | undefined =>
  [...doc.querySelectorAll(PRIORITY)].filter((field) => /^field_\d+$/.test(field.id)).map(words)[0];

export function readTicket(doc: Document, id: string, base: string) {
  const rawStatus = rawStatusOf(doc);
  const rawPriority = priorityField(doc) ?? words(cell(doc, 0, 1));
  const source =
    text(doc, '#field_source') ??
    words(
      doc.querySelectorAll('table.ticket_info')[0]?.querySelectorAll('table')[1]?.querySelector('tr:last-child td'),
    );
  const read = factsOf({
    path: ticketPath(base, id),
    number: numberOf(doc),
    subject: text(doc, '.tixTitle h3'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    channel: inVocabulary(vocabulary.channel, source?.replace(/\s*\(.*\)$/, '')),
    assignee: assigneeOf(doc),
    team: text(doc, '.ticket_info a[href$="/transfer"]') ?? words(cell(doc, 0, 2)),
    requester: requesterId(doc),
  });
  const facts: Partial<Facts> = read.facts;
  return { facts, missing: read.missing };
}
