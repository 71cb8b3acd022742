import type { Pack } from '@/domain/packs/pack';
import type { Page, Reading } from '@/helpdesks/contract';
import { packHelpdesk } from '@/helpdesks/pack';

/** The ticket is this much older than the first message of the list: the message that opened it stands elsewhere. In milliseconds. */
const OPENING_GAP = 90_000;

const ticketSeen = (reading: Reading) => (reading.kind === 'read' ? reading.observations[0] : undefined);

/** What a pack reads from a page now. */
export function readBy(pack: Pack, page: Page): Reading {
  const helpdesk = packHelpdesk(pack);
  const place = helpdesk.place(page.url, page.url.origin);
  return place ? helpdesk.read(page, place) : { kind: 'not-a-ticket' };
}

/**
 * Adds to a ticket's rule what only its reading shows: the zone that the page proves, and where the first message stands. A person may
 * say otherwise.
 */
export function settle(pack: Pack, page: Page): Pack {
  const reading = readBy(pack, page);
  const zone = reading.kind === 'read' ? (pack.times?.zone ?? reading.zone) : pack.times?.zone;
  const times = zone === undefined ? pack.times : { ...pack.times, zone };
  const timed = times ? { ...pack, times } : pack;
  const { ticket } = pack;
  if (!ticket.messages) return timed;
  if (!ticket.facts.createdAt) return { ...timed, ticket: { ...ticket, opensWithFirstMessage: true } };
  const seen = ticketSeen(readBy(timed, page));
  const created = seen?.facts.createdAt;
  const first = seen?.events.find(({ kind }) => kind === 'message')?.at;
  const isElsewhere = created !== undefined && (first === undefined || first - created > OPENING_GAP);
  return isElsewhere ? { ...timed, ticket: { ...ticket, messages: { ...ticket.messages, hasOpening: true } } } : timed;
}
