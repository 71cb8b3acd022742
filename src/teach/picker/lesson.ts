import { matchAddress } from '@/domain/packs/address-pattern';
import type { MessageKind, MessagesRule, Pack, TicketRule } from '@/domain/packs/pack';
import type { Page } from '@/helpdesks/contract';
import { idInLink } from '@/helpdesks/pack/place';
import { emptyPack, type QueuePicks, queueFor, type Sureness, type TicketPicks, ticketFor } from '../draft';
import { extendMarks } from '../extend-marks';
import { settle } from '../settle';

/** What was taught so far: the pack, and how sure each part is. */
export interface Lesson {
  readonly pack: Pack;
  readonly sureness: Sureness;
}

export const newLesson = (page: Page, draft: Pack | undefined): Lesson => ({
  pack: draft ?? emptyPack(page.url),
  sureness: {},
});

const isWholeThread = ({ agent, customer, time }: TicketPicks): boolean =>
  (agent !== undefined && customer !== undefined) || (time !== undefined && (agent ?? customer) !== undefined);

/** Messages of a pack that knows them already: what was pointed at besides only adds to what tells a note or an author. */
function withMarks(rule: MessagesRule, picks: TicketPicks, page: Page): MessagesRule {
  const parts = (['agent', 'customer', 'note'] as const).flatMap((kind) =>
    picks[kind] ? [[kind, picks[kind]] as const] : [],
  );
  return parts.reduce((known, [kind, element]) => extendMarks(known, kind as MessageKind, element, page.doc), rule);
}

/** Adds what was pointed at on a ticket's page. What was taught before and not pointed at now stays as it was. */
export function teachTicket({ pack, sureness }: Lesson, picks: TicketPicks, page: Page): Lesson {
  const found = ticketFor(picks, { url: page.url, doc: page.doc, locale: page.locale });
  const known = pack.ticket;
  const pickedMessages =
    found.ticket.messages && (known.messages === undefined || isWholeThread(picks)) ? found.ticket.messages : undefined;
  const messages = pickedMessages ?? (known.messages && withMarks(known.messages, picks, page));
  const url = addressesOf(known, found.ticket, picks, page);
  const id = found.ticket.id ?? known.id;
  const ticket = {
    ...known,
    url,
    ...(id ? { id } : {}),
    facts: { ...known.facts, ...found.ticket.facts },
    ...(messages ? { messages } : {}),
  };
  return { pack: settle({ ...pack, ticket }, page), sureness: { ...sureness, ...told(found.sureness, picks) } };
}

/** What was taught for addresses of another kind stays; for this one the number that was pointed at says where the id is. */
function addressesOf(known: TicketRule, found: TicketRule, picks: TicketPicks, { url }: Page): readonly string[] {
  const isUntaught = Object.keys(known.facts).length === 0 && known.id === undefined;
  if (isUntaught) return found.url;
  const here = { path: url.pathname, search: url.search, hash: url.hash };
  const others = known.url.filter((pattern) => matchAddress(pattern, here) === undefined);
  const isKnown = others.length < known.url.length;
  return isKnown && !picks.number ? known.url : [...new Set([...found.url, ...others])].slice(0, 10);
}

/** `number` tells the address's id and the number on the page alike. */
const told = ({ number, ...others }: Sureness, picks: TicketPicks): Sureness =>
  picks.number && number !== undefined ? { ...others, id: number } : others;

/** Adds what was pointed at on a list. */
export function teachQueue({ pack, sureness }: Lesson, picks: QueuePicks, page: Page): Lesson | undefined {
  const isTicket = (href: string): boolean => idInLink(pack, href, page.url, page.url.origin) !== undefined;
  const found = queueFor(picks, pack.ticket, isTicket, { url: page.url, doc: page.doc, locale: page.locale });
  if (!found) return undefined;
  const url = [...new Set([...(pack.queue?.url ?? []), ...found.queue.url])].slice(0, 10);
  const rows = Object.fromEntries(Object.entries(found.sureness).map(([name, sure]) => [`queue.${name}`, sure]));
  const queue = { ...found.queue, url, facts: { ...pack.queue?.facts, ...found.queue.facts } };
  return { pack: settle({ ...pack, queue }, page), sureness: { ...sureness, ...rows } };
}
