import { type Pack, packHelpdeskId } from '@/domain/packs/pack';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Facts } from '@/domain/tickets/facts';
import type { Page, Place, Reading } from '../contract';
import { lookBy } from '../kit/look';
import { inOrder } from '../kit/order';
import { tidy } from '../kit/text';
import { zoneLearned } from '../kit/text-times';
import { readFacts, type Told } from './facts';
import { itemsOf, readThread, type Thread } from './messages';
import { pathOf, UNNAMED } from './place';
import { readSpot } from './spot';
import { packTimes } from './times';

/** A page that shows less text than this is still being built. */
const SHELL_CHARACTERS = 200;

const NO_THREAD: Thread = { events: [], isWhole: false, isMissing: false };

/** What the opening of a ticket tells beside its messages. */
function opening({ ticket: { messages } }: Pack, { facts, precision }: Told): readonly TicketEvent[] {
  if (messages?.hasOpening !== true || facts.createdAt === undefined) return [];
  const id = facts.requester;
  const actor = { role: 'customer', ...(id ? { id } : {}) } as const;
  const stamp = { at: facts.createdAt, precision: precision.createdAt ?? 'exact', actor } as const;
  return [
    { ...stamp, kind: 'created' },
    { ...stamp, id: 'message:opening', kind: 'message', isPublic: true },
  ];
}

/** When the ticket was opened, where the page does not say it but shows the first message. */
function opened({ ticket }: Pack, { events, isWhole }: Thread): Pick<Partial<Facts>, 'createdAt' | 'createdBy'> {
  const [first] = events;
  if (ticket.opensWithFirstMessage !== true || !isWhole || first?.kind !== 'message') return {};
  return { createdAt: first.at, createdBy: first.actor };
}

function readParts(page: Page, pack: Pack) {
  const { ticket } = pack;
  const root = page.doc;
  const items = itemsOf(root, ticket.messages);
  const times = packTimes(page, pack, [
    { root, spot: ticket.facts.createdAt },
    { root, spot: ticket.facts.updatedAt },
    ...items.map((item) => ({ root: item, spot: ticket.messages?.time })),
  ]);
  const told = readFacts(root, ticket.facts, pack, times);
  const rule = ticket.messages;
  const thread = rule ? readThread(root, rule, times, { requester: told.facts.requester }) : NO_THREAD;
  return { told, thread, times };
}

/** A page of the product, or of the version of it, that the pack was made for? */
export const isOfProduct = ({ madeFor }: Pack, page: Page): boolean =>
  madeFor === undefined || (readSpot(page.doc, madeFor.spot) ?? '').includes(madeFor.says);

/** Signed out: the address is the ticket's, the page is not. */
const isLogin = ({ doc }: Page): boolean => doc.querySelector('input[type="password"]') !== null;

const isBare = ({ doc }: Page): boolean =>
  doc.readyState === 'loading' || tidy(doc.body?.textContent ?? '').length < SHELL_CHARACTERS;

/** Reads a ticket's page. Nothing at all found on a page that is there is told as missing, so that health can say so. */
export function readTicket(page: Page, place: Place & { readonly kind: 'ticket' }, pack: Pack): Reading {
  const { ticket } = pack;
  if (!isOfProduct(pack, page)) {
    return isBare(page) ? LOADING : { kind: 'read', observations: [], missing: ['madeFor'] };
  }
  const shown = readSpot(page.doc, ticket.id);
  if (shown !== undefined && place.id !== UNNAMED && shown !== place.id)
    return { kind: 'not-ready', why: 'previous-ticket' };
  const { told, thread, times } = readParts(page, pack);
  const isIdMissing = ticket.id !== undefined && shown === undefined;
  const isEmpty = Object.keys(told.facts).length === 0 && thread.events.length === 0;
  if (isEmpty && isLogin(page)) return { kind: 'not-a-ticket' };
  if (isBare(page) && (isEmpty || isIdMissing)) return LOADING;
  const missing = [
    ...(isIdMissing ? ['id'] : []),
    ...told.missing,
    ...(ticket.messages && thread.isMissing ? ['messages'] : []),
    ...times.missing,
  ];
  const id = place.id === UNNAMED ? shown : place.id;
  // Which ticket the page shows must be sure: without its id on a page that should show it, nothing is told of any.
  if (id === undefined || isEmpty || isIdMissing) return { kind: 'read', observations: [], missing };
  const observation = lookBy(packHelpdeskId(pack))(page, place, id, 'ticket-page', {
    facts: { path: pathOf(page.url), ...opened(pack, thread), ...told.facts },
    precision: { ...told.precision, ...precisionOfOpened(pack, thread, told) },
    events: inOrder([...opening(pack, told), ...thread.events]),
    isHistoryComplete: thread.isWhole,
  });
  return { kind: 'read', observations: [observation], missing, ...zoneLearned(times.zone, page) };
}

function precisionOfOpened(pack: Pack, thread: Thread, { facts }: Told) {
  const precision = thread.events[0]?.precision;
  const isTaken = facts.createdAt === undefined && opened(pack, thread).createdAt !== undefined;
  return isTaken && precision !== undefined && precision !== 'exact' ? { createdAt: precision } : {};
}

const LOADING: Reading = { kind: 'not-ready', why: 'loading' };
