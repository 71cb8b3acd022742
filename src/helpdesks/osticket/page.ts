import type { Facts } from '@/domain/tickets/facts';
import type { NativeDeadline } from '@/domain/tickets/observation';
import { type Instant, instant } from '@/domain/time/instant';
import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy, ofTicket } from '../kit/look';
import { readIso } from '../kit/read-instant';
import { attr, text, tidy } from '../kit/text';
import { textTimes } from '../kit/text-times';
import { basePath } from '../kit/url';
import { readRows, rowsIn } from './queue';
import { readThread } from './thread';
import { idInLink, idOnPage, readTicket } from './ticket';

const observed = lookBy('osticket');

/** Where the install's root lies, from where it loads the agent panel's style. */
const baseOf = (doc: Document): string | undefined =>
  /^(?:https?:\/\/[^/]+)?(.*?)\/?scp\/css\/scp\.css/.exec(
    attr(doc, 'link[href*="scp/css/scp.css"]', 'href') ?? '',
  )?.[1];

export function recognise(page: Page): Recognition | undefined {
  const base = baseOf(page.doc) ?? /^(.*)\/scp(?:\/|$)/.exec(page.url.pathname)?.[1];
  if (base === undefined || !/\/scp(?:\/|$)/.test(page.url.pathname)) return undefined;
  const hasStyle = page.doc.querySelector('link[href*="scp.css"]') !== null;
  const hasFrame = page.doc.querySelector('#pjax-container, meta[http-equiv="x-pjax-version"]') !== null;
  const hasCron = page.doc.querySelector('img[src*="scp/autocron.php"]') !== null;
  const isLogin = page.doc.querySelector('body#loginBody') !== null;
  const marks = [hasStyle, hasFrame, hasCron, isLogin].filter(Boolean).length;
  if (marks === 0) return undefined;
  return {
    confidence: marks >= 3 ? 1 : marks === 2 ? 0.9 : 0.4,
    because: 'scp.css, #pjax-container and autocron.php of osTicket’s agent panel',
    site: page.url.origin + base,
  };
}

/** The due date is text in the agent's zone and format: the thread's times, which say their instant too, tell which those are. */
function deadlineOf(page: Page): { deadlines: readonly NativeDeadline[]; missing: readonly string[] } {
  const written = text(page.doc, '#field_duedate:not(.faded)');
  if (!written) return { deadlines: [], missing: [] };
  const known = [...page.doc.querySelectorAll('#thread-items time[datetime]:not(.relative)')].map((time) => ({
    text: tidy(time.textContent ?? ''),
    at: readIso(time.getAttribute('datetime')),
  }));
  const due = textTimes(known, page).read(written);
  if (!due) return { deadlines: [], missing: ['nativeDeadlines'] };
  const label = text(page.doc, '#field_sla');
  return { deadlines: [{ metric: 'resolution', dueAt: due.at, ...(label ? { label } : {}) }], missing: [] };
}

function latest(instants: readonly Instant[]): Instant | undefined {
  return instants.length > 0 ? instant(Math.max(...instants)) : undefined;
}

function readTicketPage(page: Page, place: Place, id: string): Reading {
  const { facts, missing } = readTicket(page.doc, id, basePath(place.site));
  const { events, isComplete } = readThread(page.doc);
  const created = events.find((event) => event.kind === 'created');
  const updatedAt = latest(events.map((event) => event.at));
  const { deadlines, missing: missingDue } = deadlineOf(page);
  const times: Partial<Facts> = {
    ...(created ? { createdAt: created.at, createdBy: created.actor } : {}),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
  const observation = observed(page, place, id, 'ticket-page', {
    facts: { ...facts, ...times },
    events,
    isHistoryComplete: isComplete && created !== undefined,
    nativeDeadlines: deadlines,
  });
  const unread = [...(isComplete ? [] : ['events']), ...(created ? [] : ['createdAt'])];
  return { kind: 'read', observations: [observation], missing: [...missing, ...unread, ...missingDue] };
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return readRows(page, place);
  const id = idOnPage(page.doc);
  return ofTicket(page, place, id, () => readTicketPage(page, place, id ?? ''), isOnItsWay(page.doc));
}

/** pjax leaves a list, or the frame of a ticket, until the ticket has come; a list with an error stands for no ticket. */
const isOnItsWay = (doc: Document): boolean =>
  doc.querySelector('table.queue.tickets, .sticky.bar') !== null && doc.querySelector('#msg_error') === null;

export function anchors(page: Page, place: Place): Anchors {
  const heading = page.doc.querySelector('.tixTitle h3') ?? page.doc.querySelector('.sticky.bar h2');
  const rows = rowsIn(page.doc).map(({ id, row }) => {
    const link = [...row.querySelectorAll('a[href*="tickets.php?id="]')].findLast((one) => idInLink(one) === id);
    return { id, element: link?.closest('td') ?? row.cells[1] ?? row };
  });
  return { ...(place.kind === 'ticket' && heading ? { ticket: heading } : {}), rows };
}
