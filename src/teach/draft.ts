import type { MessagesRule, Pack, QueueRule, Spot, TaughtFacts, TicketRule, TimeSpot } from '@/domain/packs/pack';
import { TIME_FACTS } from '@/domain/packs/pack';
import { tidy } from '@/helpdesks/kit/text';
import { wordKey } from '@/helpdesks/kit/words';
import { find } from '@/helpdesks/pack/find';
import { readSpot, wordsOf } from '@/helpdesks/pack/spot';
import { addressFor, listAddressFor } from './address';
import { COMMON_WORDS } from './common-words';
import { featuresOf } from './features';
import { itemSelector, itemsAround, listOf } from './items';
import { marksFor } from './marks';
import { type Proposal, selectorInEach } from './selector';
import { idSpotFor, spotFor, timeElementAt, timePartOf, timeSpotFor } from './spots';

/** What was pointed at on a ticket's page. */
export interface TicketPicks {
  readonly number?: Element;
  readonly subject?: Element;
  readonly status?: Element;
  readonly priority?: Element;
  readonly assignee?: Element;
  readonly requester?: Element;
  readonly createdAt?: Element;
  readonly time?: Element;
  readonly agent?: Element;
  readonly customer?: Element;
  readonly note?: Element;
}

/** What was pointed at on a list, all in one row. */
export interface QueuePicks {
  readonly row: Element;
  readonly subject?: Element;
  readonly status?: Element;
  readonly priority?: Element;
  readonly createdAt?: Element;
}

/** 0 to 1, by the name adapter health gives a fact. */
export type Sureness = Readonly<Record<string, number>>;

interface Where {
  readonly url: URL;
  readonly doc: Document;
  readonly locale: string;
}

const TEXTS = ['subject', 'status', 'priority', 'assignee', 'requester'] as const;

function factsFor(
  picks: TicketPicks,
  { doc, locale }: Where,
): { readonly facts: TaughtFacts; readonly sureness: Sureness } {
  const found = [
    ...TEXTS.map((name) => [name, picks[name] && spotFor(picks[name], doc)] as const),
    ['createdAt', picks.createdAt && timeSpotFor(picks.createdAt, doc, locale)] as const,
  ].flatMap(([name, proposed]) => (proposed ? [[name, proposed] as const] : []));
  return {
    facts: Object.fromEntries(found.map(([name, { spot }]) => [name, spot])) as TaughtFacts,
    sureness: Object.fromEntries(found.map(([name, { sureness }]) => [name, sureness])),
  };
}

const firstIn = (base: Element, selector: string): Element | undefined => find(base, selector)[0];

/** Where the time of each message stands, from one that was pointed at or from the first thing in a message that reads as one. */
function messageTime(items: readonly Element[], picked: Element | undefined, locale: string) {
  const inside = picked && items.find((item) => isIn(picked, item));
  const sample = inside ?? items[0];
  const start = picked && inside ? picked : sample && firstTimeIn(sample, locale);
  const element = start && timeElementAt(start, locale);
  const part = element && timePartOf(element, locale);
  if (!sample || !element || !part || !isIn(element, sample)) return undefined;
  const isTime = (found: Element): boolean => timePartOf(found, locale)?.format === part.format;
  const found = selectorInEach(items, new Map([[sample, element]]), firstIn, isTime);
  return found && { spot: { at: [found.selector], ...part } as TimeSpot, sureness: found.sureness };
}

function firstTimeIn(item: Element, locale: string): Element | undefined {
  const roots = [item, ...(item.shadowRoot ? [item.shadowRoot] : [])];
  return roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .slice(0, 300)
    .find((element) => timePartOf(element, locale) !== undefined);
}

const isIn = (element: Element, item: Element): boolean => {
  for (let one: Element | undefined = element; one; ) {
    if (one === item) return true;
    one = one.parentElement ?? ((one.getRootNode() as ShadowRoot).host as Element | undefined);
  }
  return false;
};

/** An attribute of the message that names it and no other. */
function messageId(items: readonly Element[]): Spot | undefined {
  const names = [...(items[0]?.attributes ?? [])]
    .map(({ name }) => name)
    .filter((name) => name === 'id' || /^data-.*id$/.test(name));
  const attr = names.find((name) => {
    const values = items.map((item) => item.getAttribute(name) ?? '');
    return values.every((value) => /\d/.test(value)) && new Set(values).size === values.length;
  });
  return attr === undefined ? undefined : { at: ['&'], attr };
}

const AUTHOR = /author|user|sender|from|creator|poster|who|person|name|\bby\b/i;

/** Where each message names its author: a short text told by a word for it, the same element in every message. */
function authorFor(
  items: readonly Element[],
  customer: Element | undefined,
  requester: string | undefined,
): Proposal | undefined {
  const sample = customer ?? items[0];
  if (!sample) return undefined;
  const inside = [sample, ...(sample.shadowRoot ? [sample.shadowRoot] : [])]
    .flatMap((root) => [...root.querySelectorAll('*')])
    .slice(0, 300);
  const isName = (element: Element): boolean => {
    const text = tidy(wordsOf(element));
    return text.length > 1 && text.length <= 80;
  };
  const named = inside.filter(
    (element) =>
      isName(element) &&
      (requester === undefined
        ? featuresOf(element).some(({ css }) => AUTHOR.test(css))
        : wordKey(wordsOf(element)) === wordKey(requester)),
  );
  return named
    .flatMap((element) => selectorInEach(items, new Map([[sample, element]]), firstIn, isName) ?? [])
    .reduce<Proposal | undefined>((best, one) => (best && best.sureness >= one.sureness ? best : one), undefined);
}

function itemsOfPicks(picks: TicketPicks): {
  readonly items: readonly Element[];
  readonly parts: { agent?: Element; customer?: Element; note?: Element };
} {
  const named = (['agent', 'customer', 'note'] as const).flatMap((part) =>
    picks[part] ? [[part, picks[part]] as const] : [],
  );
  const picked = named.length > 0 ? named.map(([, element]) => element) : picks.time ? [picks.time] : [];
  const items = itemsAround(picked);
  return { items, parts: Object.fromEntries(named.map(([part], i) => [part, items[i]])) };
}

function messagesFor(picks: TicketPicks, facts: TaughtFacts, { doc, locale }: Where) {
  const { items, parts } = itemsOfPicks(picks);
  if (items.length === 0) return undefined;
  const chosen = itemSelector(items, doc, (item) => firstTimeIn(item, locale) !== undefined);
  const all = chosen?.found ?? items;
  const time = messageTime(all, picks.time, locale);
  if (!chosen || !time) return undefined;
  const requester = readSpot(doc, facts.requester);
  const author = authorFor(all, parts.customer, requester);
  const told = marksFor(parts, author !== undefined && requester !== undefined);
  const list = listOf(items, doc);
  const id = messageId(all);
  const rule: MessagesRule = {
    ...(list ? { list: [list.selector] } : {}),
    item: [chosen.selector],
    time: time.spot,
    ...(id ? { id } : {}),
    ...(author ? { author: { at: [author.selector] } } : {}),
    marks: told.marks,
    ...(told.otherwise ? { otherwise: told.otherwise } : {}),
  };
  return { rule, sureness: Math.min(chosen.sureness, time.sureness, told.sureness) };
}

export interface ProposedTicket {
  readonly ticket: TicketRule;
  readonly sureness: Sureness;
}

/** Everything that can be proposed from what was pointed at on the page of a ticket. Nothing that was not pointed at is guessed. */
export function ticketFor(picks: TicketPicks, where: Where): ProposedTicket {
  const said = picks.number ? tidy(wordsOf(picks.number)) : undefined;
  const number = said?.match(/[\p{L}]*[-_]?\d[\w-]*/u)?.[0];
  const digits = said?.match(/\d+/)?.[0];
  const address =
    [number, digits]
      .map((one) => addressFor(where.url, one))
      .find(({ id }, i) => id !== undefined && id === [number, digits][i]) ?? addressFor(where.url);
  const { facts, sureness } = factsFor(picks, where);
  const id = picks.number && idSpotFor(picks.number, address.id, where.doc);
  const shown = id === undefined && picks.number ? idSpotFor(picks.number, number ?? digits, where.doc) : undefined;
  const messages = messagesFor(picks, facts, where);
  return {
    ticket: {
      url: [address.pattern],
      ...(id ? { id: id.spot } : {}),
      facts: { ...(shown ? { number: shown.spot } : {}), ...facts },
      ...(messages ? { messages: messages.rule } : {}),
    },
    sureness: {
      ...sureness,
      number: id?.sureness ?? shown?.sureness ?? 0,
      ...(messages ? { messages: messages.sureness } : {}),
    },
  };
}

/** The heading of a cell's column. */
function columnOf(cell: Element, row: Element): string | undefined {
  const own = chain(cell, row).at(-1);
  const index = own ? [...row.children].indexOf(own) : -1;
  const headings = row
    .closest('table, [role="table"], [role="grid"]')
    ?.querySelectorAll('thead th, thead td, [role="columnheader"]');
  const text = index < 0 ? '' : tidy(headings?.[index]?.textContent ?? '');
  return text === '' || text.length > 40 ? undefined : text;
}

function chain(element: Element, base: Element): readonly Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one && one !== base; one = one.parentElement) found.push(one);
  return found;
}

function cellSpot(
  picked: Element,
  row: Element,
  rows: readonly Element[],
): { readonly spot: Spot; readonly sureness: number } | undefined {
  const column = columnOf(picked, row);
  const found = selectorInEach(rows, new Map([[row, picked]]), firstIn, () => true);
  if (found && found.sureness >= (column ? 0.56 : 0.3))
    return { spot: { at: [found.selector] }, sureness: found.sureness };
  return column ? { spot: { column: [column] }, sureness: 0.55 } : undefined;
}

const LINKS = 'a[href]';
/** What is a row by its very nature. */
const ROWS = 'tr, li, [role="row"], [role="listitem"]';

/** What a list is read by, from one row and what was pointed at in it. */
export function queueFor(
  picks: QueuePicks,
  ticket: Pack['ticket'],
  isTicket: (href: string) => boolean,
  where: Where,
): { readonly queue: QueueRule; readonly sureness: Sureness } | undefined {
  const row = picks.row.closest(ROWS) ?? itemsAround([picks.row])[0];
  const hasLink = (one: Element): boolean =>
    [one, ...one.querySelectorAll(LINKS)].some((link) => isTicket(link.getAttribute('href') ?? ''));
  const chosen = row && itemSelector([row], where.doc, hasLink);
  if (!row || !chosen || ticket.url.length === 0) return undefined;
  const rows = chosen.found.filter(hasLink);
  const link = [...row.querySelectorAll(LINKS)].find((one) => isTicket(one.getAttribute('href') ?? ''));
  const inRow =
    link && selectorInEach(rows, new Map([[row, link]]), firstIn, (one) => isTicket(one.getAttribute('href') ?? ''));
  const isRowLink = isTicket(row.getAttribute('href') ?? '');
  if (!inRow && !isRowLink) return undefined;
  const cells = (['subject', 'status', 'priority', 'createdAt'] as const).flatMap((name) => {
    const picked = picks[name];
    const time = name === 'createdAt' && picked ? timeElementAt(picked, where.locale) : undefined;
    const target = time ?? picked;
    const found = target && isIn(target, row) ? cellSpot(target, row, rows) : undefined;
    const part = time && timePartOf(time, where.locale);
    if (!found || (isTimeFact(name) && !part)) return [];
    return [[name, { ...found, spot: { ...found.spot, ...part } }] as const];
  });
  return {
    queue: {
      url: [listAddressFor(where.url)],
      row: [chosen.selector],
      id: { at: [inRow?.selector ?? '&'], attr: 'href', isLink: true },
      facts: Object.fromEntries(cells.map(([name, { spot }]) => [name, spot])) as TaughtFacts,
    },
    sureness: { ...Object.fromEntries(cells.map(([name, { sureness }]) => [name, sureness])), row: chosen.sureness },
  };
}

const isTimeFact = (name: string): boolean => (TIME_FACTS as readonly string[]).includes(name);

/** A pack's id from a host: `desk.north.example` → `desk-north-example`. */
export const packIdFor = (host: string): string =>
  host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'desk';

/** A pack that reads nothing yet. */
export const emptyPack = (url: URL): Pack => ({
  schema: 1,
  id: packIdFor(url.host),
  version: 1,
  name: url.host,
  hosts: [url.origin],
  ticket: { url: [addressFor(url).pattern], facts: {} },
  words: COMMON_WORDS,
});
